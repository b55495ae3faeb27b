public import Accounts

/// Where an operation is done: the rooms of a node that this process may write, and what came with the request.
public struct Workplace: Sendable {
    /// The node's rooms.
    public let rooms: NodeRooms
    /// The people who can sign in: those of the node that runs, so that what it remembers of them stays right.
    public let accounts: Accounts
    /// Where the node answers, `http://127.0.0.1:8080`; nil where it is stopped.
    public let address: String?
    /// How mail is sent; nil where the node is stopped or sends none.
    let mail: NodeMail?
    /// What the files hold, by path.
    let files: [String: [UInt8]]
    /// Told of steps that may take long.
    let progress: Importing.Progress

    init(
        _ rooms: NodeRooms,
        accounts: Accounts,
        address: String? = nil,
        mail: NodeMail? = nil,
        files: [InputFile] = [],
        progress: @escaping Importing.Progress = { _ in }
    ) {
        self.rooms = rooms
        self.accounts = accounts
        self.address = address
        self.mail = mail
        self.files = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        self.progress = progress
    }

    /// What a file of the request holds.
    ///
    /// - Throws: `NodeError.unreadable` where it did not come along.
    func contents(of path: String) throws -> [UInt8] {
        guard let bytes = files[path] else { throw NodeError.unreadable(path: path, reason: "it was not sent") }
        return bytes
    }
}
