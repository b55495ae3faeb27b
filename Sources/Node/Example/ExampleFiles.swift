import Foundation
import Yams

/// The folders of the example on disk, and what their two own files say.
struct ExampleFiles {
    /// The file of the readers, in the folder of the exercise.
    struct ReaderFile: Codable {
        struct Reader: Codable {
            /// What commands call the reader.
            let name: String
            /// The person's identity id.
            let person: String
            /// The code of the person's party; none for the public.
            let party: String?
            /// How pages greet the person.
            let display: String
            /// The highest level; none for the public.
            let level: String?
            /// What the person may do beside reading.
            let roles: [String]?
        }

        struct Ceiling: Codable {
            /// The code of the party.
            let party: String
            /// The highest level that its people may be cleared for.
            let level: String
            /// Whether its administrators run the node.
            let administersNode: Bool?

            enum CodingKeys: String, CodingKey {
                case party
                case level
                case administersNode = "administers_node"
            }
        }

        let readers: [Reader]
        /// How far administrators may clear their people.
        let ceilings: [Ceiling]?
    }

    /// The file of the memberships that open, in the folder of the exercise.
    struct OpeningFile: Codable {
        struct Opening: Codable {
            /// The code of the format.
            let format: String
            /// The codes of its members.
            let members: [String]
            /// The codes of bodies whose staff serves it without being members.
            let servedBy: [String]?

            enum CodingKeys: String, CodingKey {
                case format
                case members
                case servedBy = "served_by"
            }
        }

        let openings: [Opening]
    }

    let parent: String
    var record: String { parent + "/record" }
    var exercise: String { parent + "/exercise" }
    var procedures: String { exercise + "/procedures.yaml" }
    /// Whether the exercise has decisions that are played.
    var hasProcedures: Bool { FileManager.default.fileExists(atPath: procedures) }
    /// Whether the exercise has records; its readers read the record alone where it has none.
    var hasExercise: Bool { RecordFolder.isOne(exercise) }

    /// The first of these folders that holds the example.
    ///
    /// - Throws: `NodeError.noExample`.
    init(in parents: [String]) throws {
        let found = parents.first { parent in
            RecordFolder.isOne(parent + "/record")
                && FileManager.default.fileExists(atPath: parent + "/exercise/readers.yaml")
        }
        guard let found else { throw NodeError.noExample(looked: parents) }
        parent = found
    }

    func readers() throws -> [ReaderFile.Reader] {
        try read(ReaderFile.self, "readers.yaml").readers
    }

    func ceilings() throws -> [ReaderFile.Ceiling] {
        try read(ReaderFile.self, "readers.yaml").ceilings ?? []
    }

    func openings() throws -> [OpeningFile.Opening] {
        try read(OpeningFile.self, "openings.yaml").openings
    }

    private func read<Content: Decodable>(_ type: Content.Type, _ name: String) throws -> Content {
        let path = exercise + "/" + name
        do {
            return try YAMLDecoder().decode(type, from: try String(contentsOfFile: path, encoding: .utf8))
        } catch {
            throw NodeError.faultyExample(file: path, reason: "\(error)")
        }
    }
}
