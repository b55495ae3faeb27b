import Foundation

/// Measures the rooms against references, in turn, and prints one table for each question.
@main
struct Program {
    static let usage = """
        USAGE: benchmarks QUESTION [--objects N] [--rounds N] [--hidden N] [--decisions N] [--whole N] [--folder DIR]

          parse      parse, check and canonical bytes, against simdjson parsing the same bytes
          import     objects into a store, durable, labelled, searchable, against sqlite3 with the same rows
          profile    only our side of import, once, for a profiler
          hidden     every way of reading with hidden records in the store, against none
          growth     pages, one record and search in a large store, against a small one; opening it
          labels     every way of reading for a reader of 20 of 200 labels, against a reader of everything
          difference texts of --objects paragraphs against amended ones, against difflib and git; the worst texts
          decisions  decisions of 36 parties as one of their delegates reads them: lists and one, after writes, after a start
          fill       a store with the objects in --folder, which is kept
          fill-pair  the stores of hidden in --folder, which are kept, for run-hidden
          fill-decisions  the store of decisions in --folder, which is kept, for run-decisions
          workload   the objects as one bundle, on standard output

          --objects  how many objects (parse 10000, import 100000, hidden 10000, growth and fill 1000000, labels 100000,
                     workload 10000, difference 2000 paragraphs)
          --rounds   how often each side is measured (parse 15, import 5, hidden, growth and labels 60, difference 9,
                     decisions 300)
          --hidden   how many hidden records (100000)
          --decisions  how many decisions (10000)
          --whole    how many of those that are over have every act; older ones were broken or withdrawn early (2000)
          --folder   where stores are made; they are removed afterwards (the system's folder for temporary files)
        """

    static func main() async throws {
        guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
            FileHandle.standardError.write(Data((usage + "\n").utf8))
            exit(64)
        }
        switch options.question {
        case .parse: try ParseBenchmark(options).run()
        case .import: try await ImportBenchmark(options).run()
        case .profile: try await ImportBenchmark(options).runOurs()
        case .hidden: try await HiddenBenchmark(options).run()
        case .growth: try await GrowthBenchmark(options).run()
        case .labels: try await LabelsBenchmark(options).run()
        case .difference: try DifferenceBenchmark(options).run()
        case .fill: try await GrowthBenchmark(options).fill()
        case .fillPair: try await HiddenBenchmark(options).fill()
        case .decisions: try await DecisionBenchmark(options).run()
        case .fillDecisions: try await DecisionBenchmark(options).fill()
        case .workload: writeWorkload(options)
        }
    }

    private static func writeWorkload(_ options: Options) {
        let workload = Workload(seed: 1)
        let count = options.objects ?? 10_000
        let output = FileHandle.standardOutput
        output.write(Data(#"{"id":"bundle--00000000-0000-4000-8000-000000000000","objects":["#.utf8))
        for start in stride(from: 0, to: count, by: 10_000) {
            var bytes: [UInt8] = []
            for index in start..<min(start + 10_000, count) {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                workload.append(index, to: &bytes)
            }
            output.write(Data(bytes))
        }
        output.write(Data(#"],"type":"bundle"}"#.utf8))
    }
}
