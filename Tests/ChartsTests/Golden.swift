import Foundation
import Testing

/// Whole files as text, kept in `Tests/Golden`. ENTENTE_RECORD_GOLDEN=1 writes them anew; the test that does fails, so
/// that nobody records without looking.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<2 { url.deleteLastPathComponent() }
    url.appendPathComponent("Golden/Charts/" + name)
    let kept = (try? Data(contentsOf: url)).map(Array.init)
    if ProcessInfo.processInfo.environment["ENTENTE_RECORD_GOLDEN"] == "1", kept != Array(text.utf8) {
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try text.write(to: url, atomically: true, encoding: .utf8)
        } catch {
            Issue.record(error, sourceLocation: sourceLocation)
        }
        Issue.record("recorded \(name): look at it", sourceLocation: sourceLocation)
        return
    }
    let isKept = kept == Array(text.utf8)
    #expect(isKept, "\(name) differs:\n\(text)", sourceLocation: sourceLocation)
}
