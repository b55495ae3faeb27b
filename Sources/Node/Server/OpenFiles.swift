import Foundation
import Logging

/// How many files this process may have open: each connection is one.
enum OpenFiles {
    /// Kept for the database, the log, the socket of commands and connections to providers.
    private static let reserved = 256
    /// What is asked of the system at most: some let a process open more than anybody needs.
    private static let most = 65_536
    /// Below, the log warns.
    private static let few = 4_096

    /// Raises the process's own limit as far as the system lets it, and says how many connections fit: at least 64, and no
    /// more than are asked for.
    static func connections(atMost limit: Int, logger: Logger) -> Int {
        let files = raise()
        let fitting = max(64, files - reserved)
        if files < few {
            logger.warning(
                "few open files are allowed (ulimit -n)",
                metadata: ["files": "\(files)", "connections": "\(min(limit, fitting))"]
            )
        }
        return min(limit, fitting)
    }

    /// The limit that holds after it was raised.
    private static func raise() -> Int {
        var limits = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0 else { return 1_024 }
        let wanted = min(limits.rlim_max, rlim_t(most))
        if limits.rlim_cur < wanted {
            var raised = limits
            raised.rlim_cur = wanted
            if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 { limits = raised }
        }
        return Int(clamping: limits.rlim_cur)
    }
}
