import Database
import HTTPTypes

extension Problem {
    /// 507: the disk is full. What is there can be read.
    public static let storageFull = Problem(
        HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
        "Insufficient storage",
        "The node's disk is full: nothing was stored. What is there can be read; writing goes on once there is room.",
        fields: [.retryAfter: patience]
    )

    /// 503: the disk cannot be written or read at present.
    public static let storageFails = Problem(
        .serviceUnavailable,
        "Storage fails",
        "The node's disk cannot be used at present: nothing was stored.",
        fields: [.retryAfter: patience]
    )

    /// 503: the clock was set back, and whatever were written now would come before what is there.
    public static let clockIsBehind = Problem(
        .serviceUnavailable,
        "Clock is behind",
        "The node's clock stands wrong: nothing was stored. What is there can be read; writing goes on once it is set right.",
        fields: [.retryAfter: patience]
    )

    /// 500: what was asked for cannot be read whole, so nothing of it is shown.
    public static let storageDamaged = Problem(
        .internalServerError,
        "Storage damaged",
        "The node's store is damaged: this cannot be answered until its operator has restored it."
    )

    /// When to try again, in seconds: somebody has to see to it.
    private static let patience = "60"

    /// What a fault of the store means to a client: no file, folder or place is named.
    init(_ error: StoreError) {
        self =
            switch error {
            case .full: .storageFull
            case .failing: .storageFails
            case .clockBehind: .clockIsBehind
            case .damaged: .storageDamaged
            case .inUse, .absent, .unusable, .newer, .readOnly, .locked, .wrongKey, .notSealed: .internalFault
            }
    }
}
