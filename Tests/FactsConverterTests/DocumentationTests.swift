import Foundation
import RecordFiles
import Testing

/// The examples of docs/record-files.md are read as a folder beside the shipped record.
@Suite struct DocumentationTests {
    @Test func `the examples in the documentation are record files`() throws {
        let text = try String(contentsOf: Checkout.folder.appending(path: "docs/record-files.md"), encoding: .utf8)
        let blocks = text.split(separator: "```yaml\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        var files: [String: String] = [:]
        for block in blocks {
            if block.hasPrefix("format: 1") { files["manifest.yaml"] = block }
            var name: String?
            for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("# "), line.hasSuffix(".yaml") {
                    name = String(line.dropFirst(2))
                } else if let name {
                    files[name, default: ""] += line + "\n"
                }
            }
        }
        let folder = try Folder.read(files, beside: [try Checkout.record()])
        #expect(folder.manifest.beside == ["../record"])
        #expect(folder.records.count == 10)
        #expect(folder.markings.count == 4)
        #expect(try Folder.read(folder.files(beside: [Checkout.record()]), beside: [Checkout.record()]) == folder)
    }
}
