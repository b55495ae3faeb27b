import Difference
import Foundation

/// Differences of texts, against Python's difflib on words and git's on words, in turn; and how long the worst texts take.
struct DifferenceBenchmark {
    private let paragraphs: Int
    private let rounds: Int
    private let folder: String?

    init(_ options: Options) {
        paragraphs = options.objects ?? 2_000
        rounds = options.rounds ?? 9
        folder = options.folder
    }

    func run() throws {
        Machine.describe()
        print("\(rounds) rounds, time of the processor; of git with its start\n")
        let place = try Place(in: folder)
        // difflib takes minutes for the whole size.
        for text in [DifferenceTexts.typical(paragraphs / 20), .everyOneAmended(paragraphs / 20)] {
            try measure(text, against: ["difflib": difflib, "git": git], place.path)
        }
        for (index, text) in DifferenceTexts.all(paragraphs: paragraphs).enumerated() {
            try measure(text, against: index < 2 ? ["git": git] : [:], place.path)
        }
    }

    private func measure(
        _ texts: DifferenceTexts,
        against references: [String: ([String]) throws -> Cost],
        _ folder: String
    ) throws {
        let (old, new) = (texts.old.map { Passage(text: $0) }, texts.new.map { Passage(text: $0) })
        let files = try references.isEmpty ? [] : write(texts, folder)
        var pairs = references.mapValues { _ in Pair() }
        var series = Series()
        var difference = Difference(old: [], new: [])
        for round in 0...rounds {
            let own = timed { difference = Difference(old: old, new: new) }
            for (name, reference) in references {
                let cost = try reference(files)
                // The first round warms up.
                if round > 0 { pairs[name]?.add(own, cost) }
            }
            if round > 0 { series.add(own.processor) }
        }
        print("\(texts.name): \(series.text)")
        let counts = Difference.Summary(difference)
        print(
            "  \(counts.changed) changed, \(counts.rewritten) rewritten, \(counts.moved) moved, \(counts.added) added, "
                + "\(counts.removed) removed; \(counts.wordsAdded) words added, \(counts.wordsRemoved) removed"
        )
        for (name, pair) in pairs.sorted(by: { $0.key < $1.key }) {
            print(
                "  time in times of \(name): \(pair.timeRatio(\.processor)); \(name) \(pair.on(\.processor).reference.text)"
            )
        }
    }

    // MARK: - References

    private func write(_ texts: DifferenceTexts, _ folder: String) throws -> [String] {
        try zip(["old", "new"], [texts.old, texts.new]).map { name, paragraphs in
            let path = folder + "/" + name + ".txt"
            try (paragraphs.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
            return path
        }
    }

    /// Says what the comparison itself took, without Python's start and the reading of the files.
    private static let program = """
        import difflib, re, sys, time
        old, new = (re.findall(r"\\w+|\\s+|[^\\w\\s]", open(path, encoding="utf-8").read()) for path in sys.argv[1:])
        start = time.process_time()
        difflib.SequenceMatcher(None, old, new).get_opcodes()
        print(time.process_time() - start)
        """

    private func difflib(_ files: [String]) throws -> Cost {
        let output = try run("python3", ["-c", Self.program] + files)
        guard let seconds = Double(output.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw ParseBenchmark.Failure(reason: "python3 said: \(output)")
        }
        return Cost(wall: seconds, processor: seconds)
    }

    private func git(_ files: [String]) throws -> Cost {
        let start = Self.children()
        let words = ["diff", "--no-index", "--no-color", "--word-diff=porcelain", "--patience"]
        guard try !run("git", words + files).isEmpty else { throw ParseBenchmark.Failure(reason: "git found nothing") }
        let seconds = Self.children() - start
        return Cost(wall: seconds, processor: seconds)
    }

    /// The processor's seconds of all programs that were started and have ended.
    private static func children() -> Double {
        var usage = rusage()
        getrusage(RUSAGE_CHILDREN.rawValue, &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
    }

    private func run(_ program: String, _ words: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + words
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
