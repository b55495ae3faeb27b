import Database
import DatabaseSupport
import Foundation
import JSON
import NIOCore
import NIOPosix
import Records
import Testing

@testable import Node

@Suite struct SocketTests {
    private func bundle(
        _ folder: TemporaryFolder,
        _ numbers: some Sequence<Int>,
        name: String = "b.json"
    ) throws
        -> String
    {
        try folder.write(name, TestObjects.bundle(numbers.map { TestObjects.identity($0) }))
    }

    @Test func `an import beside a running node is there at once, and ends as on a stopped one`() async throws {
        let stopped = try TemporaryFolder()
        let file = try bundle(stopped, 1...5)
        let input = try ImportInput([file])
        let operation = ImportOperation(.init(label: "TLP:CLEAR"), input)
        let first = try await Operating(folder: stopped.path + "/data").run(operation, files: input.files)
        let again = try await Operating(folder: stopped.path + "/data").run(operation, files: input.files)
        try await RunningNode.with { (node: RunningNode) async throws in
            #expect(try await node.importing([file]) == first)
            #expect(try await node.count() == 5)
            #expect(try await node.importing([file]) == again)
        }
        #expect(first.stored == 5 && again.unchanged == 5)
    }

    @Test func `a faulty import changes nothing and tells the same faults`() async throws {
        let stopped = try TemporaryFolder()
        let faulty = TestObjects.identity(2, extra: ["modified": "yesterday"])
        let file = try stopped.write("f.json", TestObjects.bundle([TestObjects.identity(1), faulty]))
        let input = try ImportInput([file])
        let direct = await #expect(throws: FaultyInput.self) {
            try await Operating(folder: stopped.path + "/data").run(
                ImportOperation(.init(), input),
                files: input.files
            )
        }
        try await RunningNode.with { (node: RunningNode) async throws in
            let beside = await #expect(throws: FaultyInput.self) { try await node.importing([file], .init()) }
            #expect(beside == direct)
            #expect(beside?.faults.isEmpty == false)
            #expect(try await node.rooms.records.isEmpty())
            let unknown = await #expect(throws: OperationFailure.self) {
                try await node.importing([try bundle(node.folder, 1...1)], .init(origin: "XYZ"))
            }
            #expect(unknown == OperationFailure(.unknownName, NodeError.unknownParty("XYZ").description))
        }
    }

    @Test func `a folder of record files crosses the socket with what lies beside it`() async throws {
        try await RunningNode.with { (node: RunningNode) async throws in
            let manifest = """
                format: 1
                title: Test
                namespace: 6f0a5c1e-3a0e-4b6e-9d5a-0a3a53d2a6c1
                recorded: "2026-03-01T00:00:00.000Z"
                label: "TLP:CLEAR"

                """
            _ = try node.folder.write("a/manifest.yaml", manifest)
            _ = try node.folder.write(
                "a/parties.yaml",
                "one:\n  name: One\n  identity_class: organization\n  kind: state\n  code: ONE\n"
            )
            _ = try node.folder.write("b/manifest.yaml", manifest + "beside: [../a]\ncreated_by: one\n")
            _ = try node.folder.write("b/topics.yaml", "two:\n  name: Two\n")
            let paths = ["/a", "/b"].map { node.folder.path + $0 }
            #expect(try await node.importing(paths, .init(origin: "ONE")).stored == 2)
            #expect(try await node.count() > 1)
        }
    }

    @Test func `several commands at a time are all done`() async throws {
        try await RunningNode.with { (node: RunningNode) async throws in
            let files = try (0..<8).map { index in
                try bundle(node.folder, (index * 10 + 1)...(index * 10 + 10), name: "\(index).json")
            }
            try await withThrowingTaskGroup { group in
                for file in files { group.addTask { try await node.importing([file]).stored } }
                for try await stored in group { #expect(stored == 10) }
            }
            #expect(try await node.count() == 80)
        }
    }

    @Test func `more than the limits is refused in words, and the node goes on`() async throws {
        var limits = SocketLimits()
        limits.bytes = 2_000
        try await RunningNode.with(limits: limits) { (node: RunningNode) async throws in
            let large = try bundle(node.folder, 1...20)
            let failure = await #expect(throws: OperationFailure.self) { try await node.importing([large]) }
            #expect(failure?.kind == .faultyInput)
            #expect(failure?.description.contains("2000") == true)
            let few = try bundle(node.folder, 1...2, name: "s.json")
            #expect(try await node.importing([few]).stored == 2)
        }
        limits = SocketLimits()
        limits.commands = 0
        try await RunningNode.with(limits: limits) { (node: RunningNode) async throws in
            let failure = await #expect(throws: OperationFailure.self) {
                try await node.importing([try bundle(node.folder, 1...1)])
            }
            #expect(failure?.kind == .unavailable)
        }
    }

    // MARK: - Faulty clients

    private func raw(_ path: String, _ bytes: [UInt8]) async throws -> [UInt8] {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(unixDomainSocketPath: path) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(bytes: bytes))
            var answer: [UInt8] = []
            for try await part in inbound {
                answer += part.readableBytesView
                // A whole failure has come: enough of an answer.
                if answer.last == UInt8(ascii: "}") { break }
            }
            return answer
        }
    }

    private func frame(_ kind: UInt8, _ text: String) -> [UInt8] {
        let length = UInt32(text.utf8.count + 1)
        return (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) } + [kind] + Array(text.utf8)
    }

    @Test func `what is no request gets an error, and the node goes on`() async throws {
        let requests: [[UInt8]] = [
            Array("GET / HTTP/1.1\r\n\r\n".utf8), [0, 0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF, 1], frame(9, "x"),
            frame(1, "no JSON"), frame(3, "a file first"), frame(1, #"{"operation":"none","body":"{}","files":[]}"#),
            frame(1, #"{"operation":"import","body":"{}","files":[]}"#),
            frame(1, #"{"operation":"import","body":"{}","files":[{"path":"a","size":-1}]}"#),
            frame(1, #"{"operation":"import","body":"{}","files":[{"path":"a","size":9223372036854775807}]}"#),
        ]
        try await RunningNode.with { (node: RunningNode) async throws in
            for request in requests {
                let answer = try await raw(node.path + "/socket", request)
                #expect(answer.dropFirst(4).first == Frame.Kind.failure.rawValue, "\(request)")
            }
            let few = try bundle(node.folder, 1...1)
            #expect(try await node.importing([few]).stored == 1)
        }
    }

    @Test func `a command that goes away while the node writes leaves all of it or nothing`() async throws {
        let text = Array(TestObjects.bundle((1...2_000).map { TestObjects.identity($0) }).utf8)
        try await RunningNode.with { (node: RunningNode) async throws in
            for _ in 0..<4 {
                let file = try node.folder.write("l.json", String(decoding: text, as: UTF8.self))
                let input = try ImportInput([file])
                let task = Task {
                    let (notes, sink) = AsyncStream.makeStream(of: String.self)
                    let call = Task {
                        try await Operating(folder: node.path).run(
                            ImportOperation(.init(label: "TLP:CLEAR"), input),
                            files: input.files
                        ) { sink.yield($0) }
                    }
                    for await note in notes where note.contains("writing") { break }
                    call.cancel()
                    _ = await call.result
                }
                await task.value
            }
            let count = try await node.count()
            #expect(count == 0 || count == 2_000)
            let report = try await node.importing([node.folder.path + "/l.json"])
            #expect(report.stored + report.unchanged == 2_000)
        }
    }

    // MARK: - The socket's file

    @Test func `the socket is its owner's alone, replaces a stale one and goes with the node`() async throws {
        let folder = try TemporaryFolder()
        // What a killed node leaves: a socket at which nobody listens.
        for _ in 0..<2 {
            let rooms = try folder.node()
            let path = folder.path + "/data/socket"
            let socket = try await CommandSocket.open(
                Workplace(rooms, accounts: rooms.accounts()),
                folder: folder.path + "/data",
                logger: RunningNode.quiet
            )
            var status = stat()
            #expect(stat(path, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600)
            #expect(status.st_mode & S_IFMT == S_IFSOCK)
            let task = Task { try await socket.run() }
            let file = try bundle(folder, 1...1)
            let input = try ImportInput([file])
            _ = try await Operating(folder: folder.path + "/data").run(
                ImportOperation(.init(), input),
                files: input.files
            )
            task.cancel()
            _ = try await task.value
            #expect(lstat(path, &status) != 0)
            try rooms.store.close()
            makeStaleSocket(path)
        }
    }

    /// A socket's file at which nobody listens.
    private func makeStaleSocket(_ path: String) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        #expect(result == 0)
        close(descriptor)
    }

    @Test func `a folder whose path is too long for a socket has one elsewhere, and says where`() async throws {
        let name = String(repeating: "long-", count: 30)
        var place = ""
        try await RunningNode.with(folderName: name) { (node: RunningNode) async throws in
            place = SocketPlace(folder: node.path).path
            #expect(place.utf8.count <= SocketPlace.longestPath)
            #expect(!place.hasPrefix(node.path))
            let few = try bundle(node.folder, 1...3)
            #expect(try await node.importing([few]).stored == 3)
        }
        #expect(!FileManager.default.fileExists(atPath: place))
        #expect(!FileManager.default.fileExists(atPath: String(place.dropLast("/socket".count))))
    }

    @Test func `a folder that is held without a socket is said to be in use, and a missing one to be missing`()
        async throws
    {
        let folder = try TemporaryFolder()
        let rooms = try folder.node()
        let input = try ImportInput([try bundle(folder, 1...1)])
        await #expect(throws: StoreError.inUse(folder: folder.path + "/data")) {
            try await Operating(folder: folder.path + "/data", patience: .milliseconds(100)).run(
                ImportOperation(.init(), input),
                files: input.files
            )
        }
        try rooms.store.close()
    }
}
