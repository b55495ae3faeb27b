internal import GRDB
import Synchronization

/// Whether SQLite met damage while a body ran, even where the body went on without what it could not read: an answer that
/// lacks something for that reason is none.
final class ReadFault: Sendable {
    @TaskLocal private static var current: ReadFault?

    private let code = Mutex<Int32?>(nil)

    /// Before the first database is opened: SQLite tells there of every fault, on the thread that met it.
    static let listening: Void = {
        Database.logError = { code, _ in
            switch code.primaryResultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR:
                ReadFault.current?.code.withLock { $0 = $0 ?? code.rawValue }
            default: break
            }
        }
    }()

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
