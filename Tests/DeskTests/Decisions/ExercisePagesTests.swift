import Foundation
import Testing

@testable import Desk

/// Decisions of an exercise on pages, for those who have not confirmed receipt of the text.
@Suite struct ExercisePagesTests {
    @Test func `list, decision, calendar and feed say that it is an exercise before the text is read`() async throws {
        let bench = try await DecisionBench()
        try await bench.put("Blue calls red.", document: 51, modified: "2026-01-02T00:00:00.000Z", isExercise: true)
        let real = try await bench.announce(["name.0": "Cables"])
        let played = try await bench.announce(["name.0": "Blue and red"], document: DecisionBench.other)
        let list = try await bench.page("/decisions/", .nora)
        #expect(list.text.contains(#"Blue and red</a> <span class="label invented">EXERCISE: invented</span></h3>"#))
        #expect(list.text.contains("Cables</a></h3>"))
        #expect(!list.text.contains("Blue calls red."))
        for (address, isExercise) in [(real, false), (played, true)] {
            let page = try await bench.page(address, .nora)
            #expect(page.status == 200 && !page.text.contains("Blue calls red."))
            #expect(DecisionBench.words(page).contains("EXERCISE") == isExercise, "\(address)")
            #expect(page.text.contains(#"<span class="label invented">"#) == isExercise, "\(address)")
        }
        for path in ["/decisions/calendar.ics", "/decisions/feed.atom"] {
            let file = try await bench.page(path, .nora).text
            #expect(file.components(separatedBy: "EXERCISE").count == 2, "\(path): \(file)")
        }
    }
}
