import Accounts
import Database
import Records

/// What kind of failure an operator meets.
public enum FailureKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// There is nothing of that kind for that reader.
    case nothing
    /// The command line is wrong.
    case usage
    /// What was to be read or written is faulty; nothing of it was kept.
    case faultyInput
    /// A file or folder is not there.
    case noInput
    /// A reader, person or party is not known.
    case unknownName
    /// The port is taken, another process holds the folder, or the node is busy or going.
    case unavailable
    /// A fault of the program or of the machine.
    case fault
    /// A file cannot be written.
    case cannotCreate
    /// The actor may not do that.
    case notAllowed
    /// The disk is full or fails, or the store on it is damaged.
    case disk

    /// The kind of an error of the rooms; nil for any other.
    public init?(_ error: any Error) {
        switch error {
        case is FaultyInput: self = .faultyInput
        case let error as OperationFailure: self = error.kind
        case let error as ActError: self = Self.rights.contains(error.rule) ? .notAllowed : .faultyInput
        case let error as StoreError: self.init(error)
        case let error as NodeError: self.init(error)
        case let error as AccountError: self = error == .unknown ? .unknownName : .faultyInput
        default: return nil
        }
    }

    /// The rules of acts that speak of the actor and not of what is written.
    private static let rights: Set<String> = ["right", "membership right", "originator", "origin"]

    private init(_ error: StoreError) {
        switch error {
        case .inUse: self = .unavailable
        case .absent: self = .noInput
        case .unusable: self = .cannotCreate
        case .newer, .clockBehind, .readOnly: self = .fault
        case .full, .failing, .damaged: self = .disk
        case .locked, .wrongKey, .notSealed: self = .usage
        }
    }

    private init(_ error: NodeError) {
        switch error {
        case .portInUse: self = .unavailable
        case .noExample, .unreadable: self = .noInput
        case .unknownReader, .unknownParty, .unknownPerson: self = .unknownName
        case .unknownLevel, .mail: self = .usage
        case .unwritable, .occupied: self = .cannotCreate
        case .unknownSecret, .unknownKeys: self = .fault
        case .faultyExample, .label, .notABackup: self = .faultyInput
        }
    }
}
