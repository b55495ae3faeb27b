import FactsConverter
import Foundation

// Makes record files of a facts file: convert-facts FACTS.yaml FOLDER RECORDED
// RECORDED is the STIX timestamp that the records have as `created` and `modified`.

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
    FileHandle.standardError.write(Data("usage: convert-facts FACTS.yaml FOLDER RECORDED\n".utf8))
    exit(64)
}
do {
    let facts = try String(contentsOf: URL(filePath: arguments[1]), encoding: .utf8)
    let files = try FactsConverter.files(facts: facts, manifest: FactsConverter.manifest(recorded: arguments[3]))
    let folder = URL(filePath: arguments[2])
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
        try Data(text.utf8).write(to: folder.appending(path: name))
        print(name)
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(65)
}
