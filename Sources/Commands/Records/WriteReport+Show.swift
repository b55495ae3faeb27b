import ArgumentParser
import JSON
import Node

extension MachineOptions {
    /// Does a write and shows what became of it, or its faults.
    func show(_ write: () async throws -> WriteReport) async throws {
        let report: WriteReport
        do {
            report = try await write()
        } catch let error as FaultyInput where isJSON {
            Terminal.json(["faults": .array(error.faults.map(\.json))])
            throw ExitCode(Ending.faultyInput.rawValue)
        }
        if isJSON {
            Terminal.json([
                "dependents": .array(report.dependents.map { .string($0) }),
                "objects": .array(report.entries.map(\.json)),
                "waiting": report.waiting.map { .string($0) } ?? .null,
            ])
            return
        }
        for entry in report.entries {
            for note in entry.notes { Terminal.note("\(entry.id): \(note)") }
            Terminal.line([entry.id, entry.version, entry.words, entry.label ?? ""].joined(separator: "  "))
        }
        if let waiting = report.waiting { Terminal.line("waits for the agreement of others: request \(waiting)") }
        for id in report.dependents { Terminal.note("\(id) refers to it and is read by more") }
    }
}

extension WriteReport.Entry {
    fileprivate var words: String {
        switch outcome {
        case .stored: "stored"
        case .unchanged: "unchanged"
        case .wouldStore: "would be stored"
        }
    }

    fileprivate var json: JSONValue {
        [
            "id": .string(id), "label": label.map { .string($0) } ?? .null,
            "notes": .array(notes.map { .string($0) }), "outcome": .string(outcome.rawValue),
            "version": .string(version),
        ]
    }
}
