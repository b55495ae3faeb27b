import ArgumentParser
import Database
import Foundation
import JSON
import Node
import Records

/// `entente stats`
struct StatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count the records that a reader may read; without a reader, also the size of the files.",
        discussion: "Example: entente stats --data var --as public"
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var machine: MachineOptions

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The reader; without one, the node's operator for its own party.", valueName: "reader")
    )
    var reader: String?

    func run() async throws {
        let rooms = try data.reading()
        let principal: Principal
        if let reader {
            principal = try await rooms.principal(named: reader)
        } else if let party = try rooms.settings.value(of: .party) {
            principal = .operating(for: party)
        } else {
            principal = .anonymous
        }
        let counts = try await rooms.records.read(as: principal) { try $0.counts() }
        let total = counts.values.reduce(0, +)
        // The files hold what a reader may not read as well: their size is the operator's alone.
        // What was written lately lies in the second file until SQLite moves it over.
        let bytes: Int64? =
            reader == nil
            ? ["", "-wal"].map { Self.size(of: data.folder + "/" + Store.fileName + $0) }.reduce(0, +) : nil
        if machine.isJSON {
            var told: JSONValue = [
                "records": .integer(Int64(total)), "types": .object(counts.mapValues { .integer(Int64($0)) }),
            ]
            if let bytes { told["bytes"] = .integer(bytes) }
            Terminal.json(told)
            return
        }
        let width = counts.keys.map(\.count).max() ?? 0
        for (type, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            Terminal.line("\(type.padding(toLength: width, withPad: " ", startingAt: 0))  \(count)")
        }
        Terminal.line("\(total) records in force" + (bytes.map { ", \($0) bytes in \(data.folder)" } ?? ""))
    }

    private static func size(of path: String) -> Int64 {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
    }
}
