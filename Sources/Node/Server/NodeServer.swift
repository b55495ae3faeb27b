import Accounts
import Database
import Desk
import Exchange
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals
import Web

/// A node that serves: its rooms, its doors, its life from start to a clean stop.
public struct NodeServer: Sendable {
    /// What a node says once it listens.
    public struct Ready: Sendable {
        /// `http://127.0.0.1:8080`.
        public let address: String
        /// The example readers and the addresses by which they sign in; the public needs none.
        public let signInLinks: [(reader: ExampleReader, address: String)]
        /// Where the node's first administrator chooses a password, once; nil where somebody can sign in.
        public let firstLink: String?
    }

    let configuration: NodeConfiguration
    let rooms: NodeRooms
    let accounts: Accounts
    let mail: NodeMail?

    /// Opens the node's folder and, where the configuration says so, loads the example.
    ///
    /// - Parameter progress: told of steps that may take long.
    public init(_ configuration: NodeConfiguration, progress: @escaping Importing.Progress = { _ in }) async throws {
        self.configuration = configuration
        let lines = try configuration.auditLog.map { try AuditLines($0, logger: configuration.logger) }
        let clock: any WallClock = configuration.isExample ? LaggingClock() : SystemClock()
        rooms = try NodeRooms(
            folder: configuration.folder,
            mode: .writing,
            key: configuration.sealingKey,
            clock: clock
        ) { lines?.write($0) }
        accounts = rooms.accounts(
            refusing: try configuration.refusedPasswords.map(Self.refusedPasswords),
            takesPresentCodesOnly: configuration.takesPresentCodesOnly
        )
        if let settings = configuration.mail {
            mail = try await NodeMail(settings, rooms, accounts: accounts, configuration)
        } else {
            mail = nil
        }
        if configuration.isExample {
            try await Example(rooms, accounts: accounts).load(from: configuration.exampleParents, progress: progress)
        }
        try await Example(rooms, accounts: accounts).setActive(configuration.isExample && configuration.isLoopback)
    }

    private static func refusedPasswords(_ path: String) throws -> RefusedPasswords {
        do {
            return try RefusedPasswords(path: path)
        } catch let fault as RefusedPasswords.Fault {
            throw NodeError.unreadable(path: path, reason: fault.description)
        }
    }

    /// Serves until the process is told to stop (SIGTERM, SIGINT), then closes the store.
    ///
    /// - Parameter ready: called once, when the node listens.
    /// - Throws: `NodeError.portInUse`.
    public func run(_ ready: @escaping @Sendable (Ready) -> Void) async throws {
        let readers = configuration.isExample && configuration.isLoopback ? try rooms.exampleReaders() : []
        let links = try await Example(rooms, accounts: accounts).links(of: readers)
        let first = try await FirstAdministrator(rooms, accounts: accounts).path()
        let origin = configuration.origin
        let isUnprotected = configuration.isUnprotected
        let isListed = configuration.isLoopback || configuration.refusedPasswords != nil
        let responder = try await responder(readers: readers)
        let settings = configuration.doors
        let isReadable = !configuration.isLoopback && !rooms.store.secrets.areSealed
        let logger = configuration.logger
        let host = configuration.host
        let socket = try await CommandSocket.open(
            Workplace(rooms, accounts: accounts, mail: mail),
            folder: configuration.folder,
            logger: logger
        )
        let application = Application(
            responder: responder,
            server: WebServer.http1(settings.limits, proxies: settings.proxies),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: configuration.port),
                serverName: nil,
                backlog: 1_024,
                availableConnectionsDelegate: MaximumAvailableConnections(
                    OpenFiles.connections(atMost: settings.limits.connections, logger: logger),
                    logger: Self.quiet
                )
            ),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                let name = host.contains(":") ? "[\(host)]" : host
                let address = "http://\(name):\(port)"
                socket.setAddress(configuration.origin ?? address)
                ready(
                    Ready(
                        address: address,
                        signInLinks: links.map { ($0.reader, address + $0.path) },
                        firstLink: first.map { (origin ?? address) + $0 }
                    )
                )
                logger.notice("listening", metadata: ["port": "\(port)"])
                if !isListed { logger.notice("no list of refused passwords: see --refused-passwords") }
                if isReadable { logger.notice("secrets stand readable in the store: see --sealing-key") }
                if isUnprotected { logger.warning("served without HTTPS: see --origin") }
            },
            logger: logger
        )
        let delivering = mail.map { MailService(watch: $0.watch, delivery: $0.delivery, logger: logger) }
        var services = ServiceGroupConfiguration(
            // The last one stops first: commands may still come while requests under way are answered.
            services: [
                .init(service: socket), .init(service: application),
                .init(service: BoundaryService(rooms: rooms, logger: logger)),
            ] + (delivering.map { [.init(service: $0)] } ?? []),
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Self.quiet
        )
        services.maximumGracefulShutdownDuration = .seconds(5)
        do {
            try await ServiceGroup(configuration: services).run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw NodeError.portInUse(host: host, port: configuration.port)
        }
        try rooms.store.close()
        logger.notice("stopped")
    }

    /// The life of services is told by the node itself.
    private static let quiet = Logger(label: "entente.services") { _ in SwiftLogNoOpLogHandler() }

    private func responder(readers: [ExampleReader]) async throws -> WebResponder {
        let keys = try await rooms.webKeys()
        try await rooms.madeSigningKeys()
        let settings = configuration.doors
        let signInLog = NodeSignInLog(rooms: rooms, accounts: accounts, logger: configuration.logger)
        let doors = try Doors(
            records: rooms.records,
            accounts: accounts,
            books: rooms.books(),
            keys: keys,
            settings: settings,
            site: configuration.site,
            origin: configuration.origin,
            signing: rooms.signing(),
            sendsMail: mail != nil,
            log: signInLog
        )
        return WebResponder(
            table: doors.table,
            settings: settings,
            keys: keys,
            authenticator: ExampleAuthenticator(AccountsAuthenticator(accounts), readers: readers),
            faces: doors.faces,
            limiter: RequestLimiter(),
            log: signInLog,
            demandsFactor: { [demand = configuration.secondFactor, records = rooms.records] principal in
                try await demand?.holds(for: principal, in: records) ?? false
            }
        )
    }
}
