internal import GRDB
import Synchronization

/// Whether SQLite met damage while a body ran, even where the body went on without what it could not read: an answer that
/// lacks something for that reason is none.
final class ReadFault: Sendable {
    @TaskLocal private static var current: ReadFault?

    private let code = Mutex<Int32?>(nil)

    /// Whether SQLite tells of every fault, on the thread that met it. It takes a listener only before anything in the
    /// process uses it (https://www.sqlite.org/c3ref/config.html), and says nothing where it took none: so damage is made,
    /// and listened for.
    static let isListening: Bool = {
        Database.logError = { code, _ in
            switch code.primaryResultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR:
                ReadFault.current?.code.withLock { $0 = $0 ?? code.rawValue }
            default: break
            }
        }
        return isDamageHeard()
    }()

    /// Reads a table that does not lie where its schema says, and goes on without it.
    private static func isDamageHeard() -> Bool {
        do {
            try DatabaseQueue().write { db in
                try db.execute(sql: "CREATE TABLE probe (value); PRAGMA writable_schema = ON")
                try db.execute(sql: "UPDATE sqlite_schema SET rootpage = 1000; PRAGMA writable_schema = RESET")
                try watching { _ = try? Int.fetchOne(db, sql: "SELECT value FROM probe") }
            }
            return false
        } catch {
            return (error as? DatabaseError)?.resultCode == .SQLITE_CORRUPT
        }
    }

    /// Notes damage that SQLite does not know of.
    static func note() -> any Error {
        current?.code.withLock { $0 = $0 ?? ResultCode.SQLITE_CORRUPT.rawValue }
        return DatabaseError(resultCode: .SQLITE_CORRUPT)
    }

    /// Runs a body; throws where it met damage, whatever it made of it.
    static func watching<T>(_ body: () throws -> T) throws -> T {
        let fault = ReadFault()
        let result = try $current.withValue(fault, operation: body)
        if let code = fault.code.withLock({ $0 }) { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return result
    }
}
