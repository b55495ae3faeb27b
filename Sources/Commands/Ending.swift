import ArgumentParser
import Database
import Node
import Records

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
    /// A reader or party is not known.
    case unknownName = 67
    /// The port is taken, or another process holds the folder.
    case unavailable = 69
    /// A fault of the program or of the machine.
    case fault = 70
    /// A file cannot be written.
    case cannotCreate = 73

    /// What the number means.
    var meaning: String {
        switch self {
        case .done: "done"
        case .nothing: "there is nothing of that kind for that reader"
        case .usage: "the command line is wrong"
        case .faultyInput: "what was to be read is faulty; nothing of it was kept"
        case .noInput: "a file or folder is not there or cannot be read"
        case .unknownName: "a reader or party is not known"
        case .unavailable: "the port is taken, or another process holds the folder"
        case .fault: "a fault of the program or the machine"
        case .cannotCreate: "a file cannot be written"
        }
    }

    /// All numbers and meanings, for the help.
    static var table: String {
        "EXIT STATUS: " + allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: "; ") + "."
    }

    /// The end that an error means; nil where the argument parser knows best.
    init?(_ error: any Error) {
        switch error {
        case is FaultyInput, is ActError: self = .faultyInput
        case let error as StoreError: self = Ending(error)
        case let error as NodeError: self = Ending(error)
        case is NothingThere: self = .nothing
        default: return nil
        }
    }

    private init(_ error: StoreError) {
        switch error {
        case .inUse: self = .unavailable
        case .absent: self = .noInput
        case .unusable: self = .cannotCreate
        case .newer, .clockBehind, .readOnly: self = .fault
        }
    }

    private init(_ error: NodeError) {
        switch error {
        case .portInUse: self = .unavailable
        case .noExample, .unreadable: self = .noInput
        case .unknownReader, .unknownParty: self = .unknownName
        case .unwritable, .occupied: self = .cannotCreate
        case .faultyExample, .label, .notABackup: self = .faultyInput
        }
    }
}

/// There is nothing of that kind for that reader: hidden and unknown alike.
struct NothingThere: Error, CustomStringConvertible {
    let id: String
    let reader: String

    var description: String { "\(id): nothing under this id can be read as \(reader)" }
}
