import Foundation

/// Where the socket of a data folder is: in it, or, where its path would be longer than a socket's may be, in a private
/// folder of its own whose place a file of the data folder names.
struct SocketPlace {
    static let socketName = "socket"
    /// Names the socket's place where that is not the data folder.
    static let pointerName = "socket.path"
    /// The most bytes of a socket's path on this system; its terminating zero takes one more.
    static let longestPath = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    let folder: String
    private var direct: String { folder + "/" + Self.socketName }
    private var pointer: String { folder + "/" + Self.pointerName }

    /// The path to connect to.
    var path: String {
        guard let named = try? String(contentsOfFile: pointer, encoding: .utf8) else { return direct }
        return named.trimmingCharacters(in: .newlines)
    }

    /// A path to listen on, with nothing at it. What a killed node left is taken away: this process holds the folder.
    ///
    /// - Throws: `NodeError.unwritable` where no path is short enough.
    func prepare() throws -> String {
        clear()
        guard direct.utf8.count > Self.longestPath else { return direct }
        let parent = FileManager.default.temporaryDirectory.path
        var template = Array((parent + "/entente-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw NodeError.unwritable(path: parent, reason: String(cString: strerror(errno)))
        }
        let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let path = made + "/" + Self.socketName
        guard path.utf8.count <= Self.longestPath else {
            rmdir(made)
            throw NodeError.unwritable(
                path: direct,
                reason: "a socket's path has at most \(Self.longestPath) bytes; name a shorter folder with --data"
            )
        }
        do {
            try Data((path + "\n").utf8).write(to: URL(fileURLWithPath: pointer), options: .atomic)
        } catch {
            rmdir(made)
            throw NodeError.unwritable(path: pointer, reason: error.localizedDescription)
        }
        return path
    }

    /// Takes away the socket and what names it. Nothing else is ever removed, whatever the file says.
    func clear() {
        let named = path
        if named != direct, named.hasSuffix("/" + Self.socketName), Self.isSocket(named) || !Self.isThere(named) {
            unlink(named)
            // Only an empty folder goes.
            rmdir(String(named.dropLast(Self.socketName.count + 1)))
        }
        unlink(pointer)
        if Self.isSocket(direct) { unlink(direct) }
    }

    private static func isSocket(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
    }

    private static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}
