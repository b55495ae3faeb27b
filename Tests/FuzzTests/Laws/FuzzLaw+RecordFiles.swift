import JSON
import RecordFiles

extension FuzzLaw {
    private static let manifest = """
        format: 1
        title: Sample
        namespace: 0902e94e-9a6b-4166-a59e-90b9f9748c72
        recorded: "2026-03-01T00:00:00.000Z"
        label: TLP:CLEAR
        origin: nato
        """
    private static let parties = """
        nato:
          name: The alliance
          kind: organisation
          code: NATO
        jpn:
          name: Japan
          kind: state
          code: JPN
        """

    /// A folder that is read can be written, and comes back as it was; what is wrong with a faulty one is told at a
    /// place in one of its files.
    ///
    /// An input holds several files, each behind a line `=== NAME`.
    static let recordFiles = FuzzLaw("record-files") { input in
        guard let text = String(validating: input, as: UTF8.self) else { return }
        let files = ["manifest.yaml": manifest, "parties.yaml": parties].merging(parts(of: text)) { $1 }
        switch read(files) {
        case .success(let folder):
            let written = try folder.files()
            let again = try read(written).get()
            try hold(again.objects == folder.objects, "what is written is read as the same objects")
            try hold(try again.files() == written, "what is read again is written as the same bytes")
        case .failure(let fault):
            try hold(!fault.findings.isEmpty, "a faulty folder has a finding")
            for finding in fault.findings {
                let lines = files[finding.file]?.unicodeScalars.reduce(1) { $0 + ($1.properties.isWhitespace ? 1 : 0) }
                let isInside = finding.line >= 0 && finding.line <= (lines ?? 0) + 1
                try hold(isInside, "the finding lies in its file: \(finding)")
            }
        }
    }

    private static func read(_ files: [String: String]) -> Result<Folder, FaultyFolder> {
        Result { () throws(FaultyFolder) in try Folder.read(files) }
    }

    private static func parts(of text: String) -> [String: String] {
        var files: [String: String] = [:]
        var name = "documents.yaml"
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("=== ") {
                name = String(line.dropFirst(4))
            } else {
                files[name, default: ""] += line + "\n"
            }
        }
        return files
    }
}
