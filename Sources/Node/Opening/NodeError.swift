/// Why a node could not do what its operator asked. Says what, where and what was expected.
public enum NodeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The port is taken by another program.
    case portInUse(host: String, port: Int)
    /// The folders of the example are not where they are looked for.
    case noExample(looked: [String])
    /// No reader of this name.
    case unknownReader(String)
    /// No party of this code or id.
    case unknownParty(String)
    /// No account of this name.
    case unknownPerson(String)
    /// There is nothing to read at a path, or it cannot be read.
    case unreadable(path: String, reason: String)
    /// A file cannot be written.
    case unwritable(path: String, reason: String)
    /// A file of the example says something that cannot be.
    case faultyExample(file: String, reason: String)
    /// A label text is wrong.
    case label(String)
    /// The policy has no level of a name.
    case unknownLevel(String)
    /// Mail cannot be sent as it was asked for.
    case mail(String)
    /// A node is there already.
    case occupied(folder: String)
    /// The node's secret is for algorithms that this program does not know.
    case unknownSecret
    /// The keys that sign certificates cannot be read.
    case unknownKeys
    /// A file is no backup of a node.
    case notABackup(path: String, reason: String)

    /// What is wrong and what was expected.
    public var description: String {
        switch self {
        case .portInUse(let host, let port):
            "\(host):\(port): another program listens there; stop it, or name another port with --port"
        case .noExample(let looked):
            "the folders record/ and exercise/ of the example are in none of: \(looked.joined(separator: ", "))"
        case .unknownReader(let name):
            "\(name): is no reader; expected public, an example reader, a sign-in name, or the id of a person's identity"
        case .unknownParty(let name):
            "\(name): is no party here; expected the code or name of one, or the id of an identity"
        case .unknownPerson(let name):
            "\(name): has no account here; expected a sign-in name such as name@realm, or the id of a person's identity"
        case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
        case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
        case .faultyExample(let file, let reason): "\(file): \(reason)"
        case .label(let text): "--label: \(text)"
        case .unknownLevel(let name): "--mail-ceiling \(name): is no level of this node's policy"
        case .mail(let text): text
        case .occupied(let folder):
            "\(folder): holds a node already; name an empty folder with --data, or move this one away"
        case .unknownSecret:
            "the node's secret is of a scheme that this program does not know; use a newer version of it"
        case .unknownKeys:
            "the node's signing keys are of a form that this program does not know; use a newer version of it"
        case .notABackup(let path, let reason): "\(path): is no backup of a node: \(reason)"
        }
    }
}
