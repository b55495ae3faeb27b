import Foundation
import Testing

@testable import Localization

/// That no text is kept which no page says. (That each text that a page says exists is the compiler's business.)
@Suite struct UsedTextsTests {
    @Test func `every key is used`() throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        var used: Set<Substring> = []
        var files = 0
        for room in ["Desk", "Localization", "Notices"] {
            let folder = root.appendingPathComponent("Sources/\(room)").resolvingSymlinksInPath().path
            for name in FileManager.default.subpaths(atPath: folder) ?? []
            where name.hasSuffix(".swift") && !name.contains(/English|French|Text\.swift/) {
                let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
                used.formUnion(text.matches(of: /\.([a-z][A-Za-z]+)/).map(\.1))
                files += 1
            }
        }
        try #require(files > 40)
        for key in Text.allCases {
            #expect(used.contains(Substring(key.rawValue)), "\(key.rawValue) is used nowhere")
        }
    }
}
