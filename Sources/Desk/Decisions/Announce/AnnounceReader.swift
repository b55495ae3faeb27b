internal import Localization
internal import Records
internal import STIX
internal import Silence

/// Reads what the secretariat filled in: announcements, or what is wrong with the form.
struct AnnounceReader {
    let draft: AnnounceDraft
    let shelf: Shelf
    let words: Words
    private(set) var faults: [FormFault] = []

    init(_ draft: AnnounceDraft, shelf: Shelf, words: Words) {
        self.draft = draft
        self.shelf = shelf
        self.words = words
    }

    private mutating func fault(_ path: String, _ message: String) {
        faults.append(FormFault(path: path, message: message))
    }

    /// One announcement for each text; empty where something is wrong.
    mutating func announcements() throws -> [Announcement] {
        let roster = try parties("roster", draft.roster)
        if roster.isEmpty { fault("roster", words[.announceRosterNeeded]) }
        let associates = try parties("associates", draft.associates)
        let readers = try parties("readers", draft.readers)
        guard let zone = Zone(draft.zone) else {
            fault("zone", words[.announceZoneNeeded])
            return []
        }
        let expires = WallTime.instant(draft.expires, in: zone)
        if expires == nil { fault("expires", words[.decisionTimeNeeded]) }
        let opens = draft.opens.isEmpty ? nil : WallTime.instant(draft.opens, in: zone)
        if opens == nil, !draft.opens.isEmpty { fault("opens", words[.decisionTimeNeeded]) }
        let notice = try notice(roster, zone)
        let concerned = try parties("concerned", draft.concerned).first
        if draft.items.isEmpty { fault("", words[.announceTextNeeded]) }
        for (index, item) in draft.items.enumerated() where item.name.isEmpty {
            fault("name.\(index)", words[.announceNameNeeded])
        }
        guard faults.isEmpty, let expires, let notice else { return [] }
        return draft.items.map { item in
            var made = Announcement(
                name: item.name,
                kind: draft.kind,
                document: item.document,
                roster: roster.map(\.id),
                expires: expires,
                zone: zone,
                notice: notice
            )
            made.decision = draft.decision.isEmpty ? nil : draft.decision
            made.version = item.version.isEmpty ? nil : item.version
            made.associates = associates.map(\.id)
            made.readers = readers.map(\.id)
            made.opens = opens
            if let id = concerned.flatMap({ Identifier($0.id) }) { made.rule = .minusOne(id) }
            made.onBreak = draft.falls ? .falls : .redraft
            return made
        }
    }

    /// The parties of the codes in a field.
    private mutating func parties(_ field: String, _ text: String) throws -> [Entry] {
        var found: [Entry] = []
        for code in AnnounceDraft.codes(text) {
            guard let entry = try shelf.view.record(code: code).flatMap(shelf.entry(of:)),
                !entry.isFormat || entry.kind != "format"
            else {
                fault(field, words(.announceNoParty, ["code": code]))
                continue
            }
            if !found.contains(where: { $0.id == entry.id }) { found.append(entry) }
        }
        return found
    }

    private mutating func notice(_ roster: [Entry], _ seat: Zone) throws -> Notice? {
        guard let hours = Int(draft.hours) else {
            fault("hours", words[.announceHoursNeeded])
            return nil
        }
        var count = Notice.Count.straight
        if draft.isWorking {
            let lines = draft.capitals.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
            var byCode: [String: WorkingHours] = [:]
            for line in lines {
                guard let read = WorkingLine(line) else {
                    fault("capitals", words(.announceLine, ["line": String(line)]))
                    continue
                }
                byCode[read.code] = read.hours
            }
            var all: [Identifier: WorkingHours] = [:]
            for party in roster {
                let proposed = WorkingLine.proposed(party.code ?? "-", CapitalZones.zone(of: party) ?? seat)
                guard let id = Identifier(party.id),
                    let own = party.code.flatMap({ byCode[$0] }) ?? WorkingLine(proposed[...])?.hours
                else { continue }
                all[id] = own
            }
            count = .working(all)
        }
        do {
            return try Notice(hours: hours, count: count)
        } catch {
            fault("hours", words[.announceHoursNeeded])
            return nil
        }
    }
}
