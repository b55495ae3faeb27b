import Coordination
import Foundation
import JSON
import Testing

/// The schemas in docs/schemas are written by the code that checks records, and compared here byte for byte.
/// `ENTENTE_RECORD=1 swift test` writes them again.
@Suite struct SchemaTests {
    private static let folder = URL(filePath: #filePath)
        .resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/schemas")

    @Test func `the published schemas are those of the code`() throws {
        if ProcessInfo.processInfo.environment["ENTENTE_RECORD"] != nil {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            for (name, text) in Schemas.files {
                try Data(text.utf8).write(to: Self.folder.appending(path: name))
            }
            Issue.record("The schemas were written again; run without ENTENTE_RECORD to compare.")
            return
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(names.sorted() == Schemas.files.keys.sorted())
        for (name, text) in Schemas.files {
            #expect(try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8) == text, "\(name)")
        }
    }

    @Test func `every schema is JSON and names its type`() throws {
        for kind in CoordinationKind.all {
            let schema = try JSONValue(parsing: kind.schemaText)
            #expect(schema["$id"]?.string == kind.schemaName)
            #expect(schema["properties"]?.object?.count ?? 0 >= kind.properties.count)
            if kind.form == .type {
                #expect(schema["properties"]?["type"]?["const"]?.string == kind.type)
                #expect(schema["required"]?.array?.contains("name") == true)
            }
        }
    }
}
