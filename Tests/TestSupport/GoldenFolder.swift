import Foundation

/// Whole files as text, kept in a folder of `Tests/Golden`. `ENTENTE_RECORD_GOLDEN=1` writes them anew; the test that does
/// fails, so that nobody records without looking.
public struct GoldenFolder: Sendable {
    private let folder: URL

    /// A folder by its name.
    public init(_ name: String) {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<2 { url.deleteLastPathComponent() }
        folder = url.appendingPathComponent("Golden/" + name)
    }

    /// What is to be said where a text is not the file that is kept; nil where it is.
    public func difference(of text: String, from name: String) -> String? {
        let url = folder.appendingPathComponent(name)
        let kept = (try? Data(contentsOf: url)).map(Array.init)
        guard kept != Array(text.utf8) else { return nil }
        guard ProcessInfo.processInfo.environment["ENTENTE_RECORD_GOLDEN"] == "1" else {
            return "\(name) differs:\n\(text)"
        }
        do {
            let parent = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try text.write(to: url, atomically: true, encoding: .utf8)
        } catch {
            return "\(name) cannot be written: \(error)"
        }
        return "recorded \(name): look at it"
    }
}
