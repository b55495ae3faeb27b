internal import RecordFiles

extension Converter {
    /// A party is an identity. States, organisations and formats are known by their short name in capitals, bodies by
    /// their id, because short names such as "State" or "IS" say nothing outside their house.
    mutating func addParty(_ fact: inout Fact) throws(FactsError) {
        let id = fact.id
        let kind = fact.take("kind").text
        let isBody = kind == "body"
        var record = Draft.Record(id)
        let name = fact.take("name").text
        let short = fact.take("short").text
        let code = (isBody ? id : short ?? id).uppercased()
        record.set("name", name)
        record.set("identity_class", "organization")
        record.set("kind", kind)
        record.set("code", code)
        if kind == "state" { record.set("iso_3166", id.uppercased()) }
        setShortName(short, unless: [name, code], &record)
        record.set("part_of", fact.take("part_of").text)
        var sources = fact.take("sources").texts
        if var format = facts["formats"].first(where: { Converter.organisations[$0.id] == id }) {
            setShortName(format.take("name").text, unless: [name, code], &record)
            setShortName(format.take("short").text, unless: [name, code], &record)
            setFormat(&format, &record)
            addMembers(of: &format)
            sources += format.take("sources").texts.filter { !sources.contains($0) }
            try format.requireAllTaken()
        }
        record.set("sources", list: sources)
        draft.add(record, to: "parties")
    }

    /// A format that is no organisation is an identity of kind format.
    mutating func addFormat(_ fact: inout Fact) {
        if Converter.organisations[fact.id] != nil {
            for field in fact.fields { _ = fact.take(field.name) }  // placed by addParty
            return
        }
        var record = Draft.Record(fact.id)
        let name = fact.take("name").text
        let short = fact.take("short").text
        let code = (short ?? fact.id).uppercased()
        record.set("name", name)
        record.set("identity_class", "group")
        record.set("kind", "format")
        record.set("code", code)
        setShortName(short, unless: [name, code], &record)
        setFormat(&fact, &record)
        addMembers(of: &fact)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "parties")
    }

    private func setShortName(_ short: String?, unless known: [String?], _ record: inout Draft.Record) {
        guard let short, !known.contains(short) else { return }
        record.set("names", elements: [.map(("text", .text(short)), ("kind", .text("short")))])
    }

    private func setFormat(_ fact: inout Fact, _ record: inout Draft.Record) {
        record.set("formal", literal: fact.take("formal").text)
        record.set("formal_basis", fact.take("formal_basis").text)
        record.set("competences", list: fact.take("competences").texts)
        record.set("lacks", list: fact.take("lacks").texts)
        record.set("note", fact.take("note").text)
    }

    /// A member is a relationship, dated only where the facts know the date; its sources are those of the list.
    private mutating func addMembers(of fact: inout Fact) {
        let format = fact.id
        let sources = fact.fields.first { $0.name == "sources" }?.value.texts ?? []
        for member in fact.take("members").texts {
            let isDated = facts["memberships"].contains { fact in
                fact.fields.contains { $0.name == "party" && $0.value.text == member }
                    && fact.fields.contains { $0.name == "format" && $0.value.text == format }
            }
            if isDated { continue }
            var record = Draft.Record(member + "-in-" + Converter.party(format))
            record.set("from", Converter.party(member))
            record.set("kind", "member-of")
            record.set("to", Converter.party(format))
            record.set("sources", list: sources)
            draft.add(record, to: "relations")
        }
    }

    /// A membership with a date. It has no end: the format's list of members, which is of today, holds the party.
    mutating func addMembership(_ fact: inout Fact) {
        var record = Draft.Record(fact.id)
        let start = fact.take("from").text
        let end = fact.take("to").text
        record.set("from", fact.take("party").text.map(Converter.party))
        record.set("kind", "member-of")
        record.set("to", fact.take("format").text.map(Converter.party))
        record.set("period", Converter.period(start, end ?? ".."))
        if fact.take("precision").text == "day" {
            record.set("start_time", start.map { $0 + "T00:00:00Z" })
        }
        record.set("note", fact.take("note").text)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "relations")
    }

    /// The text of a period: one date where both ends are the same, an empty side where an end is not recorded.
    static func period(_ start: String?, _ end: String?) -> String? {
        if start == nil && end == nil { return nil }
        return start == end ? start : (start ?? "") + "/" + (end ?? "")
    }
}
