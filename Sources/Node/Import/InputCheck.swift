import Labels
import RecordFiles
import STIX

/// Checks files as an import would, without a store.
public enum InputCheck {
    /// What a check found.
    public struct Result: Sendable {
        /// Objects without a fault.
        public var objects = 0
        /// What keeps files out.
        public var faults: [InputFault] = []
        /// What the standard advises against.
        public var warnings: [InputFault] = []
    }

    /// Checks what is at the paths, which mean what they mean to an import.
    ///
    /// - Throws: `NodeError.unreadable`.
    public static func run(_ paths: [String]) throws -> Result {
        var result = Result()
        for path in paths {
            if RecordFolder.isOne(path) {
                do {
                    result.objects += try RecordFolder(path, names: NoOtherNames(), policy: .standard)
                        .folder.objects.count
                } catch let error as FaultyInput {
                    result.faults += error.faults
                }
                continue
            }
            for file in try InputPaths.files(at: path) {
                let read = ObjectFile(
                    name: file,
                    text: try InputPaths.contents(of: file),
                    catalogue: NodeRooms.catalogue
                )
                result.objects += read.objects.count
                result.faults += read.faults
                result.warnings += read.warnings
            }
        }
        return result
    }
}
