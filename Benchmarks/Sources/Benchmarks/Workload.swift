import Foundation

/// STIX 2.1 objects of about 1.2 kB, the same for the same seed: of ten three indicators, two relationships, and one
/// each of malware, identity, report, note and incident. They refer to objects that come before them.
struct Workload: Sendable {
    private let seed: UInt64

    /// Seeds differ in every id.
    init(seed: UInt64) {
        self.seed = seed
    }

    private static let types = [
        "identity", "malware", "indicator", "report", "relationship", "indicator", "note", "incident", "indicator",
        "relationship",
    ]

    /// The type of an object by its place.
    static func type(_ index: Int) -> String { types[index % types.count] }

    /// The id of an object by its place.
    func id(_ index: Int) -> String {
        let first = SplitMix64.mix(seed &* 0x1000_0000_01b3 ^ UInt64(index))
        let second = SplitMix64.mix(first ^ seed)
        let hex = Self.hex(first, 16) + Self.hex(second, 16)
        let digits = Array(hex.utf8)
        func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
        // Version 4, variant 1 (RFC 9562).
        return Self.type(index) + "--" + part(0..<8) + "-" + part(8..<12) + "-4" + part(13..<16) + "-8" + part(17..<20)
            + "-" + part(20..<32)
    }

    private static func hex(_ number: UInt64, _ digits: Int) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    /// The whole of objects, as separate texts one behind the other.
    func texts(_ range: Range<Int>) -> (bytes: [UInt8], offsets: [Int]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count * 1_300)
        var offsets = [0]
        for index in range {
            append(index, to: &bytes)
            offsets.append(bytes.count)
        }
        return (bytes, offsets)
    }

    /// Appends one object as JSON text, in the order in which people write properties.
    func append(_ index: Int, to bytes: inout [UInt8]) {
        var random = SplitMix64(seed ^ UInt64(index) &* 0xd134_2543_de82_ef95)
        let type = Self.type(index)
        let time = Self.time(index)
        var text = #"{"type":"\#(type)","spec_version":"2.1","id":"\#(id(index))","#
        text += #""created_by_ref":"\#(id(10 * random.number(below: 20)))","created":"\#(time)","modified":"\#(time)","#
        text += #""confidence":\#(random.number(below: 101)),"labels":["\#(Words.text(bytes: 8, &random))"],"#
        text += #""external_references":[{"source_name":"\#(Words.text(bytes: 6, &random))","#
        text += #""url":"https://example.org/reports/\#(random.next())"}],"#
        text += properties(type, index, time, &random)
        text += "}"
        bytes.append(contentsOf: text.utf8)
    }

    private func properties(_ type: String, _ index: Int, _ time: String, _ random: inout SplitMix64) -> String {
        let name = #""name":"\#(Words.text(bytes: 24, &random)) \#(index)","#
        switch type {
        case "indicator":
            let hash = Self.hex(random.next(), 16) + Self.hex(random.next(), 16)
            return name + description(600, &random)
                + #","indicator_types":["malicious-activity"],"pattern":"[file:hashes.MD5 = '\#(hash)']","#
                + #""pattern_type":"stix","valid_from":"\#(time)""#
        case "malware":
            return name + description(720, &random) + #","malware_types":["trojan"],"is_family":false"#
        case "identity":
            return name + description(700, &random) + #","identity_class":"organization","sectors":["technology"]"#
        case "report":
            return name + description(520, &random)
                + #","report_types":["threat-report"],"published":"\#(time)","object_refs":[\#(references(4, index, &random))]"#
        case "note":
            return #""abstract":"\#(Words.text(bytes: 40, &random))","content":"\#(Words.text(bytes: 560, &random))","#
                + #""object_refs":[\#(references(3, index, &random))]"#
        case "relationship":
            let round = random.number(below: index / 10 + 1) * 10
            return
                #""relationship_type":"indicates","source_ref":"\#(id(round + 2))","target_ref":"\#(id(round + 1))","#
                + description(660, &random)
        default:
            return name + description(790, &random)
        }
    }

    private func description(_ bytes: Int, _ random: inout SplitMix64) -> String {
        #""description":"\#(Words.text(bytes: bytes, &random))""#
    }

    /// Ids of malware and indicators of this round or before it.
    private func references(_ count: Int, _ index: Int, _ random: inout SplitMix64) -> String {
        var ids: [String] = []
        for _ in 0..<count {
            let target = id(random.number(below: index / 10 + 1) * 10 + 1 + random.number(below: 2))
            if !ids.contains(target) { ids.append(target) }
        }
        return ids.map { #""\#($0)""# }.joined(separator: ",")
    }

    /// An instant for each place, a second apart.
    private static func time(_ index: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let second = index % 60
        let minute = index / 60 % 60
        let hour = index / 3_600 % 24
        let day = index / 86_400
        return "2026-0\(1 + day / 28 % 9)-\(two(1 + day % 28))T\(two(hour)):\(two(minute)):\(two(second)).000Z"
    }
}
