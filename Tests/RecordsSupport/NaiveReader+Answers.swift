import JSON
import Labels
public import Records
import STIX

extension NaiveReader {
    /// The answers that a view must give, in the same words as `NaiveAnswers`.
    public func answers(ids: Set<String>, types: [String]) -> [String] {
        var answers: [String] = []
        for id in ids.sorted() {
            answers.append("record \(id) \(served[id]?.last.map(text) ?? "404")")
            answers.append("versions \(id) \((served[id] ?? []).map(text))")
        }
        let choices: [(String, ([Item]) -> [Item])] = [
            ("all", { $0 }), ("last", { Array($0.suffix(1)) }), ("first", { Array($0.prefix(1)) }),
        ]
        for (name, choose) in choices {
            let items = served.values.flatMap { choose($0) }.sorted { $0.arrived < $1.arrived }
            answers.append("feed \(name) \(items.map(text))")
            answers.append("whole \(name) \(items.filter(\.withheld.isEmpty).map(text))")
        }
        let inForce = served.values.compactMap(\.last).filter { !$0.content.isRevoked }
        for type in types {
            let items = inForce.filter { $0.content.type == type }.sorted { $0.arrived < $1.arrived }
            answers.append("list \(type) \(items.map(text))")
        }
        let counts = Dictionary(inForce.map { ($0.content.type, 1) }, uniquingKeysWith: +)
        answers.append("counts \(counts.sorted { $0.key < $1.key })")
        return answers
    }

    private func text(_ item: Item) -> String {
        let arrived = Instant(microseconds: item.arrived).text
        let value = item.value
        return NaiveAnswers.text(
            id: item.content.id,
            version: value["modified"]?.string ?? value["created"]?.string ?? arrived,
            arrived: arrived,
            isWhole: item.withheld.isEmpty,
            isRevoked: item.content.isRevoked,
            origins: [item.content.origin] + item.alsoFrom,
            label: item.label,
            body: value.canonicalText
        )
    }
}

/// What a view answers to the questions that the model can answer.
public enum NaiveAnswers {
    /// The answers of a store.
    public static func of(
        _ node: TestNode,
        as principal: Principal,
        ids: Set<String>,
        types: [String]
    ) async throws -> [String] {
        try await node.records.read(as: principal) { view in
            var answers: [String] = []
            for id in ids.sorted() {
                answers.append("record \(id) \(try view.record(id).map(text) ?? "404")")
                answers.append("versions \(id) \(try view.versions(of: id).map(text))")
            }
            let choices: [(String, VersionMatch)] = [("all", .all), ("last", .last), ("first", .first)]
            for (name, match) in choices {
                let items = try view.feed(FeedQuery(limit: 100_000, versions: [match], wholeOnly: false)).items
                answers.append("feed \(name) \(items.map(text))")
                let whole = try view.feed(FeedQuery(limit: 100_000, versions: [match], wholeOnly: true)).items
                answers.append("whole \(name) \(whole.map(text))")
            }
            for type in types { answers.append("list \(type) \(try view.list(type).map(text))") }
            answers.append("counts \(try view.counts().sorted { $0.key < $1.key })")
            return answers
        }
    }

    private static func text(_ served: Served) -> String {
        text(
            id: served.id,
            version: served.version,
            arrived: served.arrived.text,
            isWhole: served.isWhole,
            isRevoked: served.isRevoked,
            origins: [served.origin] + served.alsoFrom,
            label: served.label,
            body: String(decoding: served.bytes, as: UTF8.self)
        )
    }

    static func text(
        id: String,
        version: String,
        arrived: String,
        isWhole: Bool,
        isRevoked: Bool,
        origins: [String],
        label: Label,
        body: String
    ) -> String {
        "\(id) \(version) \(arrived) \(isWhole ? "whole" : "part") \(isRevoked ? "withdrawn" : "in force") "
            + "\(origins) \(label.stored) \(body)"
    }
}
