import Foundation

/// What lies in `Fuzz` for a law: inputs to begin with, and those that broke it once; and words of its language.
struct Corpus: Sendable {
    /// The inputs, by the name of their file.
    let inputs: [(name: String, bytes: [UInt8])]
    /// Words that mean something to the parser.
    let words: [[UInt8]]

    /// The corpus of a law.
    init(of law: FuzzLaw) throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let folder = root.appendingPathComponent("Fuzz/Corpus/" + law.name)
        inputs = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
            (name, Array(try Data(contentsOf: folder.appendingPathComponent(name))))
        }
        let dictionary = try String(
            contentsOf: root.appendingPathComponent("Fuzz/Dictionaries/" + law.name + ".dict"),
            encoding: .utf8
        )
        words = dictionary.split(separator: "\n").compactMap { Self.word($0) }
    }

    /// A line of a dictionary in libFuzzer's form: a text in quotation marks, with `\\`, `\"` and `\xNN`.
    private static func word(_ line: Substring) -> [UInt8]? {
        guard line.hasPrefix("\""), line.hasSuffix("\""), line.count > 2 else { return nil }
        var word: [UInt8] = []
        var rest = line.dropFirst().dropLast().utf8.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "\\"), let escaped = rest.next() else {
                word.append(byte)
                continue
            }
            guard escaped == UInt8(ascii: "x"), let high = rest.next(), let low = rest.next() else {
                word.append(escaped)
                continue
            }
            word.append(UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16) ?? 0)
        }
        return word
    }
}
