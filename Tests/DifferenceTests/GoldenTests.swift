import TestSupport
import Testing

@testable import Difference

/// How differences read: whole texts, looked at by people.
@Suite struct GoldenTests {
    @Test func `amended texts read as they are kept`() {
        for sample in Samples.all {
            #expect(
                GoldenFolder("Difference").difference(of: sample.difference.text(), from: sample.name + ".txt") == nil
            )
        }
    }
}
