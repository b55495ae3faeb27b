import Node

/// How a command ends: the status of the process. The numbers are those of sysexits(3), which the argument parser uses.
enum Ending: Int32, CaseIterable {
    /// Done.
    case done = 0
    /// There is nothing of that kind for that reader.
    case nothing = 1
    /// The command line is wrong.
    case usage = 64
    /// What was to be read is faulty; nothing of it was kept.
    case faultyInput = 65
    /// A file or folder is not there.
    case noInput = 66
    /// A reader, person or party is not known.
    case unknownName = 67
    /// The port is taken, or another process holds the folder.
    case unavailable = 69
    /// A fault of the program or of the machine.
    case fault = 70
    /// A file cannot be written.
    case cannotCreate = 73
    /// The disk is full or fails, or the store on it is damaged.
    case disk = 74
    /// The one who acts may not do that.
    case notAllowed = 77

    /// What the number means.
    var meaning: String {
        switch self {
        case .done: "done"
        case .nothing: "there is nothing of that kind for that reader"
        case .usage: "the command line is wrong"
        case .faultyInput: "what was to be read is faulty; nothing of it was kept"
        case .noInput: "a file or folder is not there or cannot be read"
        case .unknownName: "a reader, person or party is not known"
        case .unavailable: "the port is taken, or another process holds the folder"
        case .fault: "a fault of the program or the machine"
        case .cannotCreate: "a file cannot be written"
        case .disk: "the disk is full or fails, or the store on it is damaged"
        case .notAllowed: "the one who acts may not do that"
        }
    }

    /// All numbers and meanings, for the help.
    static var table: String {
        "EXIT STATUS: " + allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: "; ") + "."
    }

    /// The end that an error means; nil where the argument parser knows best.
    init?(_ error: any Error) {
        if error is NothingThere {
            self = .nothing
        } else if let kind = FailureKind(error) {
            self.init(kind)
        } else {
            return nil
        }
    }

    private init(_ kind: FailureKind) {
        switch kind {
        case .nothing: self = .nothing
        case .usage: self = .usage
        case .faultyInput: self = .faultyInput
        case .noInput: self = .noInput
        case .unknownName: self = .unknownName
        case .unavailable: self = .unavailable
        case .fault: self = .fault
        case .cannotCreate: self = .cannotCreate
        case .disk: self = .disk
        case .notAllowed: self = .notAllowed
        }
    }
}

/// There is nothing of that kind for that reader: hidden and unknown alike.
struct NothingThere: Error, CustomStringConvertible {
    let id: String
    let reader: String

    var description: String { "\(id): nothing under this id can be read as \(reader)" }
}
