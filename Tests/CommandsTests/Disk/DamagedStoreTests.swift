import Foundation
import JSON
import ProgramSupport
import TestSupport
import Testing

@testable import Commands

/// Files that something has spoiled: every command says that the store is damaged, none breaks, and no door shows a part as
/// the whole. `ENTENTE_DAMAGES` says how many random ones are tried, from `ENTENTE_SEED` on.
@Suite(.serialized) struct DamagedStoreTests {
    private static let damages = ProcessInfo.processInfo.environment["ENTENTE_DAMAGES"].flatMap(Int.init) ?? 4
    private static let page = 4_096
    private static let id = "campaign--00000000-0000-4000-8000-000000000250"

    private let folder = FileManager.default.temporaryDirectory.path + "/entente-test-" + UUID().uuidString

    init() throws {
        try #require(FileManager.default.isExecutableFile(atPath: Program.path), "\(Program.path) is not built")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// A node with records of many pages, some longer than one.
    private func whole() throws -> LoadedNode {
        let node = try LoadedNode(data: folder + "/whole")
        let objects = (100..<400).map { number in
            #"{"type":"campaign","spec_version":"2.1","id":"campaign--00000000-0000-4000-8000-000000000\#(number)","#
                + #""created":"2026-03-01T00:00:00.000Z","modified":"2026-03-01T00:00:00.000Z","name":"Mines \#(number)","#
                + #""description":"\#(String(repeating: "long ", count: number % 40 * 100 + 1))"}"#
        }
        let file = folder + "/many.json"
        try "[\(objects.joined(separator: ","))]".write(toFile: file, atomically: true, encoding: .utf8)
        let done = try Program.run(["import", "--data", node.data, "--origin", "ONE", "--label", "TLP:CLEAR", file])
        try #require(done.status == 0, "\(done.errors)")
        return node
    }

    /// A copy of the node's folder, spoiled.
    private func copy(_ node: LoadedNode, _ spoil: (_ database: URL) throws -> Void) throws -> String {
        let data = folder + "/" + UUID().uuidString
        try FileManager.default.copyItem(atPath: node.data, toPath: data)
        try spoil(URL(fileURLWithPath: data + "/entente.sqlite"))
        return data
    }

    private static func overwrite(_ file: URL, at offset: UInt64, with bytes: [UInt8]) throws {
        let handle = try FileHandle(forUpdating: file)
        try handle.seek(toOffset: offset)
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
    }

    @Test func `a store that is not whole any more is said to be damaged by every command, and what is to be done`()
        throws
    {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let node = try whole()
        let garbage = [UInt8](repeating: 0x5A, count: Self.page)
        let spoiled: [(String, (URL) throws -> Void)] = [
            ("its header", { try Self.overwrite($0, at: 0, with: garbage) }),
            ("cut", { try FileHandle(forUpdating: $0).truncate(atOffset: 300_000) }),
            ("empty", { try FileHandle(forUpdating: $0).truncate(atOffset: 0) }),
            ("gone", { try FileManager.default.removeItem(at: $0) }),
            ("its log", { try Data(garbage).write(to: URL(fileURLWithPath: $0.path + "-wal")) }),
        ]
        for (what, spoil) in spoiled {
            let data = try copy(node, spoil)
            let commands = [
                ["serve", "--data", data, "--port", "0"],
                ["import", "--data", data, "--origin", "ONE", folder + "/many.json"],
                ["view", "--data", data, "--as", "public", Self.id], ["check", "--data", data],
                ["backup", "--data", data, folder + "/\(UUID().uuidString).backup"],
            ]
            for (place, words) in commands.enumerated() {
                let result = try Program.run(words)
                // Beside no store at all, those who only read are told that there is none.
                let isNone = ["empty", "gone"].contains(what) && place > 1
                let expected = isNone ? Ending.noInput : Ending.disk
                #expect(result.status == expected.rawValue, "\(what), \(words[0]): \(result)")
                guard !isNone else { continue }
                #expect(
                    result.errors.contains("damaged") && result.errors.contains("restore"),
                    "\(words[0]): \(result)"
                )
                #expect(!result.output.contains("Mines"), "\(what), \(words[0])")
            }
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(!left.contains { $0.contains(".backup") })
    }

    @Test func `a text that was overwritten where SQLite does not look is not served, backed up or called whole`()
        throws
    {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let node = try whole()
        let file = try Data(contentsOf: URL(fileURLWithPath: node.data + "/entente.sqlite"))
        // The end of the longest description: a part of the last page of its chain.
        let words = try #require(file.range(of: Data(String(repeating: "long ", count: 300).utf8)))
        let data = try copy(node) {
            try Self.overwrite($0, at: UInt64(words.lowerBound + 700), with: [UInt8](repeating: 0, count: 300))
        }
        for command in [["check"], ["backup", folder + "/one.backup"]] {
            let result = try Program.run(command + ["--data", data])
            #expect(result.status == Ending.disk.rawValue && result.errors.contains("damaged"), "\(result)")
        }
        #expect(try feed(of: data, node) == nil)
    }

    @Test func `pages in the middle that are overwritten are never answered as if nothing were amiss`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let node = try whole()
        let expected = try feed(of: node.data, node)
        let file = URL(fileURLWithPath: node.data + "/entente.sqlite")
        let pages = try Data(contentsOf: file).count / Self.page
        var random = SplitMix64(seed: propertySeed)
        var noticed = 0
        for number in 0..<Self.damages {
            let place = Int.random(in: 1..<pages, using: &random)
            let bytes = (0..<Self.page).map { _ in number % 2 == 0 ? UInt8.random(in: 0...255, using: &random) : 0 }
            let words = "ENTENTE_SEED=\(propertySeed), damage \(number), page \(place + 1)"
            let data = try copy(node) { try Self.overwrite($0, at: UInt64(place * Self.page), with: bytes) }
            let check = try Program.run(["check", "--data", data])
            #expect([Ending.done, .disk].map(\.rawValue).contains(check.status), "\(words): \(check)")
            if check.status != 0 { noticed += 1 }
            for command in ["view", "stats", "backup"] {
                let last = ["view": Self.id, "backup": folder + "/\(number).backup"][command]
                let reader = command == "backup" ? [] : ["--as", "public"]
                let result = try Program.run([command, "--data", data] + reader + (last.map { [$0] } ?? []))
                #expect(
                    [Ending.done, .disk].map(\.rawValue).contains(result.status),
                    "\(words), \(command): \(result)"
                )
                if command == "backup", check.status != 0 { #expect(result.status != 0, "\(words)") }
            }
            let served = try feed(of: data, node)
            #expect(served == nil || served == expected, "\(words): other objects are served")
            try FileManager.default.removeItem(atPath: data)
        }
        #expect(noticed > 0)
    }

    /// What a node on the folder serves the author; nil where it does not start, or answers that it cannot.
    private func feed(of data: String, _ node: LoadedNode) throws -> [String]? {
        let serving = try ServingNode(data: data)
        guard serving.address.hasPrefix("http") else {
            #expect(serving.stop() == Ending.disk.rawValue, "\(serving.errors)")
            return nil
        }
        let client = node.client(serving.address)
        var statuses: [Int] = []
        for target in ["/", "/records/\(Self.id)/", "/search/?q=Mines"] {
            statuses.append(client.send("GET", target)?.status ?? 0)
        }
        #expect(statuses.allSatisfy { [200, 500].contains($0) }, "\(statuses)")
        let objects: [JSONValue]?
        do {
            objects = try TAXIIText.all("objects", after: nil, client).items
        } catch let error as LoadFailure {
            #expect(error.description.hasPrefix("500") && error.description.contains("damaged"), "\(error)")
            objects = nil
        }
        #expect(serving.stop() == 0)
        return objects?.map(\.canonicalText)
    }
}
