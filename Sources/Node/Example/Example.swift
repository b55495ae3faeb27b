import Accounts
import Coordination
import Database
import Foundation
import Labels
import RecordFiles
import Records

/// The example that comes with the program: its readers, the memberships that open, and its records.
struct Example {
    let rooms: NodeRooms
    let accounts: Accounts
    /// The clock of the rooms, where it may lag while decisions are played; they are left out without it.
    let clock: LaggingClock?

    init(_ rooms: NodeRooms, accounts: Accounts) {
        self.rooms = rooms
        self.accounts = accounts
        clock = rooms.clock as? LaggingClock
    }

    /// How far loading has come, as the node remembers it.
    private enum State: String {
        case loading
        /// The memberships are written.
        case opened
        case loaded
    }

    /// Loads the example into a store that holds no record, and goes on where an earlier start was interrupted.
    func load(from parents: [String], progress: @escaping Importing.Progress) async throws {
        let state = try rooms.settings.value(of: .example).flatMap(State.init)
        if state == .loaded { return }
        if state == nil, try await !rooms.records.isEmpty() { return }
        let files = try ExampleFiles(in: parents)
        // What an earlier start has written is later than where decisions would begin: then they are left out.
        let isNew = state == nil
        if isNew { clock?.lag(seconds: ExampleDecisions.hoursBefore * 3600) }
        defer { clock?.lag(seconds: 0) }
        if state == nil { try await set(.loading) }
        let importing = Importing(rooms, progress: progress)
        // Read before anything is written, for the ids of the parties.
        let record = try await importing.recordFolder(files.record)
        let parties = try parties(of: record)
        try await rooms.settings.set(.party, to: try parties.id("NATO", in: files.exercise))
        try await addReaders(of: files, parties)
        if state != .opened { try await addOpenings(of: files, parties) }
        try await set(.opened)
        _ = try await importing.write(importing.foundation)
        _ = try await importing.write(try await importing.batch(of: record))
        if files.hasExercise {
            let exercise = try await importing.recordFolder(files.exercise)
            _ = try await importing.write(try await importing.batch(of: exercise))
            if isNew { try await playDecisions(of: files, [record, exercise]) }
        }
        try await set(.loaded)
        progress("the example is loaded")
    }

    private func playDecisions(of files: ExampleFiles, _ folders: [RecordFolder]) async throws {
        guard let clock, files.hasProcedures else { return }
        let ids = Dictionary(
            folders.flatMap { $0.folder.records.map { ($0.key, $0.id) } },
            uniquingKeysWith: { first, _ in first }
        )
        var delegates: [String: String] = [:]
        for reader in try rooms.exampleReaders() {
            let isDelegate = try files.readers().contains {
                $0.person == reader.person && $0.roles?.contains("delegate") == true
            }
            if let party = reader.party, isDelegate { delegates[party] = reader.person }
        }
        var decisions = ExampleDecisions(rooms, clock: clock, path: files.procedures, ids: ids)
        try await decisions.play(delegates: delegates)
    }

    private func set(_ state: State) async throws {
        try await rooms.settings.set(.example, to: state.rawValue)
    }

    /// Lets the example readers sign in, or no longer.
    func setActive(_ isActive: Bool) async throws {
        for reader in try rooms.exampleReaders() {
            guard let account = try await accounts.account(of: reader.person), account.isActive != isActive else {
                continue
            }
            try await accounts.setActive(isActive, person: reader.person)
        }
    }

    /// The paths by which example readers sign in; a link holds for as long as the reader may sign in.
    func links(of readers: [ExampleReader]) async throws -> [(reader: ExampleReader, path: String)] {
        var links: [(reader: ExampleReader, path: String)] = []
        for reader in readers where reader.party != nil {
            let name = NodeSettings.Name.link(reader.name)
            if let link = try rooms.settings.value(of: name),
                try await accounts.state(ofLink: link, isLocal: true) == .always
            {
                links.append((reader, "/enter/" + link))
                continue
            }
            let link = try await accounts.makeLink(for: reader.person, ends: nil)
            try await rooms.settings.set(name, to: link)
            links.append((reader, "/enter/" + link))
        }
        return links
    }

    private var operating: Principal {
        get async throws { .operating(for: try await rooms.operatingParty()) }
    }

    // MARK: - Who reads

    private func addReaders(of files: ExampleFiles, _ parties: Parties) async throws {
        var readers: [ExampleReader] = []
        for entry in try files.readers() {
            let party = try entry.party.map { try parties.id($0, in: files.exercise) }
            readers.append(
                ExampleReader(name: entry.name, person: entry.person, party: party, display: entry.display)
            )
            // The public has neither account nor clearance.
            guard let party, let code = entry.party else { continue }
            let roles = try (entry.roles ?? []).map { text in
                guard let role = Role(rawValue: text) else {
                    throw NodeError.faultyExample(file: files.exercise, reason: "\(text) is no role")
                }
                return role
            }
            let clearance = PersonClearance(
                person: entry.person,
                party: party,
                level: entry.level,
                roles: Set(roles + [.reader])
            )
            _ = try await rooms.records.write(.clear(clearance), by: try await operating)
            try await addAccount(entry, party: party, realm: code.lowercased())
        }
        for ceiling in try files.ceilings() {
            let limit = PartyCeiling(
                party: try parties.id(ceiling.party, in: files.exercise),
                level: ceiling.level,
                administersNode: ceiling.administersNode ?? false
            )
            _ = try await rooms.records.write(.ceiling(limit), by: try await operating)
        }
        let text = String(decoding: try JSONEncoder().encode(readers), as: UTF8.self)
        try await rooms.settings.set(.readers, to: text)
    }

    private func addAccount(_ entry: ExampleFiles.ReaderFile.Reader, party: String, realm: String) async throws {
        if try await accounts.account(of: entry.person) != nil { return }
        try await accounts.openRealm(realm, for: party)
        guard let name = SignInName(local: entry.name, realm: realm) else {
            throw NodeError.faultyExample(file: "readers.yaml", reason: "\(entry.name) is no name to sign in with")
        }
        try await accounts.add(
            Account(person: entry.person, party: party, name: name, display: entry.display, isExample: true)
        )
    }

    // MARK: - What opens

    private func addOpenings(of files: ExampleFiles, _ parties: Parties) async throws {
        let operating = try await operating
        for opening in try files.openings() {
            let format = try parties.id(opening.format, in: files.exercise)
            let members = opening.members.map { ($0, Opening.Kind.memberOf) }
            for (code, kind) in members + (opening.servedBy ?? []).map({ ($0, Opening.Kind.serves) }) {
                let member = try parties.id(code, in: files.exercise)
                let admission = Admission(member: member, format: format, kind: kind)
                _ = try await rooms.records.write(.admit(admission), by: operating)
            }
        }
    }

    // MARK: - Names of parties

    private struct Parties {
        var byCode: [String: String]

        func id(_ code: String, in file: String) throws -> String {
            guard let id = byCode[code] else {
                throw NodeError.faultyExample(file: file, reason: "the record has no party \(code)")
            }
            return id
        }
    }

    private func parties(of record: RecordFolder) throws -> Parties {
        var parties = Parties(byCode: [:])
        for entry in record.folder.records {
            if let party = Party(entry.object), let code = party.code { parties.byCode[code] = entry.id }
        }
        return parties
    }
}
