import RecordFiles

/// A small folder for tests.
enum Sample {
    static let manifest = """
        format: 1
        title: Sample
        namespace: 0902e94e-9a6b-4166-a59e-90b9f9748c72
        recorded: "2026-03-01T00:00:00.000Z"
        """

    static let parties = """
        nato:
          name: The alliance
          kind: organisation
          code: NATO
        ip4:
          name: The four
          kind: format
          code: IP4
        jpn:
          name: Japan
          kind: state
          code: JPN
          names:
            - {text: 日本, kind: native, lang: ja}
        nor:
          name: Norway
          kind: state
          code: NO
        """

    /// The folder with these files beside manifest and parties.
    static func files(_ files: [String: String], manifest more: String = "") -> [String: String] {
        ["manifest.yaml": manifest + "\n" + more, "parties.yaml": parties].merging(files) { $1 }
    }

    static func read(_ files: [String: String], manifest more: String = "") throws -> Folder {
        try Folder.read(Sample.files(files, manifest: more))
    }

    /// What is wrong with a folder.
    static func findings(_ files: [String: String], manifest more: String = "") -> [FileFinding] {
        do {
            _ = try Folder.read(Sample.files(files, manifest: more))
            return []
        } catch {
            return error.findings
        }
    }
}

extension Folder {
    /// The record of a key.
    func record(_ key: String) -> Record? { records.first { $0.key == key } }
}
