import CReference
import Foundation
import JSON
import STIX

/// Parse, check and canonical bytes on one core, against simdjson parsing the same bytes.
struct ParseBenchmark {
    let count: Int
    let rounds: Int

    init(_ options: Options) {
        count = options.objects ?? 10_000
        rounds = options.rounds ?? 15
    }

    struct Failure: Error {
        let reason: String
    }

    func run() throws {
        Machine.describe()
        let (bytes, offsets) = Workload(seed: 1).texts(0..<count)
        print("\(count) objects of \(bytes.count / count) bytes on average, \(rounds) rounds, time of the processor\n")
        let separate = zip(offsets, offsets.dropFirst()).map { Array(bytes[$0..<$1]) }
        try compare("one text each", bytes: bytes, offsets: offsets) { try check(separate) }
        var bundle = Array(#"{"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000000","objects":["#.utf8)
        for (index, text) in separate.enumerated() {
            if index > 0 { bundle.append(UInt8(ascii: ",")) }
            bundle += text
        }
        bundle += Array("]}".utf8)
        let one = bundle
        try compare("one bundle", bytes: one, offsets: [0, one.count]) { try check(bundle: one) }
        try stages(separate, total: bytes.count)
    }

    private func compare(
        _ name: String,
        bytes: [UInt8],
        offsets: [Int],
        ours: () throws -> Int
    ) throws {
        guard let parser = reference_parser_create(bytes.count + 64) else { throw Failure(reason: "no memory") }
        defer { reference_parser_free(parser) }
        let padded = bytes + Array(repeating: UInt8(ascii: " "), count: 64)
        var pair = Pair()
        for round in 0...rounds {
            var kept = 0
            let own = try timed { kept = try ours() }
            var parsed = 0
            let theirs = timed { parsed = reference_parse(parser, padded, offsets, offsets.count - 1) }
            guard kept > 0, parsed == offsets.count - 1 else { throw Failure(reason: "a text was refused") }
            // The first round warms both up.
            guard round > 0 else { continue }
            pair.add(own, theirs)
        }
        let megabytes = Double(bytes.count) / 1e6
        let (own, theirs) = pair.on(\.processor)
        print("\(name): speed in simdjson's speeds \(pair.speedRatio(\.processor))")
        print("  ours \(speeds(own, megabytes)), simdjson \(speeds(theirs, megabytes))")
    }

    private func speeds(_ series: Series, _ megabytes: Double) -> String {
        String(
            format: "%.0f MB/s (%.0f to %.0f)",
            megabytes / series.median,
            megabytes / series.most,
            megabytes / series.least
        )
    }

    private func check(_ texts: [[UInt8]]) throws -> Int {
        var kept = 0
        for text in texts { kept += try object(JSONDocument(text).root).canonical.count }
        return kept
    }

    private func check(bundle: [UInt8]) throws -> Int {
        var kept = 0
        for item in BundleReader(try JSONDocument(bundle, limits: JSONLimits(maximumBytes: .max, maximumDepth: 64))) {
            kept += try object(item.node).canonical.count
        }
        return kept
    }

    private func object(_ node: JSONNode) throws -> ValidObject {
        switch Catalogue.standard.check(node) {
        case .valid(let object, _): return object
        case .invalid(let findings): throw Failure(reason: findings.map(\.description).joined(separator: "\n"))
        }
    }

    /// What of our time the stages take, each measured by itself.
    private func stages(_ texts: [[UInt8]], total: Int) throws {
        var parse = Series()
        var canonical = Series()
        var whole = Series()
        for _ in 0..<rounds {
            parse.add(try timed { for text in texts { _ = try JSONDocument(text).root.kind } }.processor)
            let documents = try texts.map { try JSONDocument($0) }
            canonical.add(timed { for document in documents { _ = document.root.canonicalBytes() } }.processor)
            whole.add(try timed { for document in documents { _ = try object(document.root) } }.processor)
        }
        print(
            "stages: parse \(parse.text); check and canonical bytes \(whole.text); canonical bytes alone \(canonical.text)"
        )
    }
}
