internal import RecordFiles

extension Converter {
    /// A topic.
    mutating func addTopic(_ fact: inout Fact) {
        var record = Draft.Record(fact.id)
        record.set("name", fact.take("name").text)
        record.set("kind", fact.take("kind").text)
        record.set("parent", fact.take("parent").text)
        record.set("proposition", fact.take("proposition").text)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "topics")
    }

    /// A programme.
    mutating func addProgramme(_ fact: inout Fact) {
        var record = Draft.Record(fact.id)
        record.set("name", fact.take("name").text)
        record.set("kind", fact.take("kind").text)
        record.set("parties", list: fact.take("parties").texts.map(Converter.party))
        record.set("period", Converter.period(fact.take("period_from").text, fact.take("period_to").text))
        record.set("status", fact.take("status").text)
        record.set("status_on", fact.take("status_on").text)
        record.set("predecessor", fact.take("predecessor").text)
        record.set("topics", list: fact.take("areas").texts)
        record.set("note", fact.take("note").text)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "programmes")
    }

    /// A flagship project is a programme of kind project.
    mutating func addProject(_ fact: inout Fact) {
        var record = Draft.Record(fact.id)
        record.set("name", fact.take("name").text)
        record.set("kind", "project")
        record.set("description", fact.take("summary").text)
        record.set("parties", list: fact.take("parties").texts.map(Converter.party))
        record.set("period", Converter.period(fact.take("launched_on").text, nil))
        record.set("status", fact.take("status").text)
        record.set("status_on", fact.take("status_on").text)
        record.set("topics", list: fact.take("topics").texts)
        record.set("leads", list: [fact.take("lead").text].compactMap(\.self))
        record.set("beneficiaries", list: [fact.take("beneficiary").text].compactMap(\.self))
        record.set("launched_at", fact.take("launched_in").text)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "programmes")
    }

    /// An activity. Its precision is that of its dates.
    mutating func addActivity(_ fact: inout Fact) throws(FactsError) {
        var record = Draft.Record(fact.id)
        record.set("name", fact.take("name").text)
        record.set("kind", fact.take("kind").text)
        let start = fact.take("date_from").text
        let precision = fact.take("precision").text
        guard precision == start.map({ ["year", "month", "day"][$0.split(separator: "-").count - 1] }) else {
            throw FactsError(path: "activities/" + fact.id + "/precision", reason: "It is not that of date_from.")
        }
        record.set("date", Converter.period(start, fact.take("date_to").text))
        record.set("place", fact.take("place").text)
        record.set("topics", list: fact.take("topics").texts)
        record.set("outcome", fact.take("outcome").text)
        var participation: [YAMLValue] = []
        for (position, element) in fact.take("participants").elements.enumerated() {
            var participant = try Fact(within: fact, element, position: position)
            participation.append(self.participation(&participant, isAnnounced: Converter.announced.contains(fact.id)))
            try participant.requireAllTaken()
        }
        record.set("participation", elements: participation)
        record.set("note", fact.take("note").text)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "activities")
    }

    /// The facts write `invited`, `absent` and `observer` where others have a level: those are kinds of attendance.
    private func participation(_ fact: inout Fact, isAnnounced: Bool) -> YAMLValue {
        let attendances = ["invited": "invited", "absent": "absent", "observer": "observed"]
        var entries: [YAMLValue.Entry] = []
        if let party = fact.take("party").text { entries.append(.init("party", .text(Converter.party(party)))) }
        let word = fact.take("level").text
        if let word, let attendance = attendances[word] {
            entries.append(.init("attendance", .text(attendance)))
        } else if let word {
            if !isAnnounced { entries.append(.init("attendance", .text("attended"))) }
            entries.append(.init("level", .text(word)))
        }
        if let person = fact.take("person").text { entries.append(.init("person", .text(person))) }
        return .map(entries)
    }

    /// A position, named after its holder and its topic; the date is that on which it is attested.
    mutating func addPosition(_ fact: inout Fact) {
        var record = Draft.Record(fact.id)
        let holder = fact.take("party").text
        let topic = fact.take("topic").text
        let names = [name(of: holder, in: "parties"), name(of: topic, in: "topics")].compactMap(\.self)
        record.set("name", names.joined(separator: ": "))
        record.set("holder", holder.map(Converter.party))
        record.set("topic", topic)
        record.set("stance", fact.take("stance").text)
        record.set("as_of", fact.take("date").text)
        record.set("confidence", fact.take("confidence").text)
        record.set("reason", fact.take("reason").text)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "positions")
    }

    private func name(of id: String?, in section: String) -> String? {
        facts[section].first { $0.id == id }?.fields.first { $0.name == "name" }?.value.text
    }

    /// A decision that the sources report is an outcome, never a decision taken with this program.
    mutating func addOutcome(_ fact: inout Fact) throws(FactsError) {
        var record = Draft.Record(fact.id)
        record.set("name", fact.take("name").text)
        record.set("topics", list: [fact.take("topic").text].compactMap(\.self))
        record.set("by", fact.take("by").text.map(Converter.party))
        record.set("proposed_by", fact.take("proposed_by").text.map(Converter.party))
        record.set("proposed_on", fact.take("proposed_on").text)
        record.set("status", fact.take("status").text)
        record.set("date", fact.take("status_on").text)
        record.set("rule", fact.take("rule").text)
        record.set("result", fact.take("outcome").text)
        var objections: [YAMLValue] = []
        for (position, element) in fact.take("objections").elements.enumerated() {
            var objection = try Fact(within: fact, element, position: position)
            var entries: [YAMLValue.Entry] = []
            if let party = objection.take("party").text {
                entries.append(.init("party", .text(Converter.party(party))))
            }
            if let member = objection.take("member").text { entries.append(.init("member", .literal(member))) }
            if let reason = objection.take("reason").text { entries.append(.init("reason", .text(reason))) }
            if let date = objection.take("date").text { entries.append(.init("date", .text(date))) }
            objections.append(.map(entries))
            try objection.requireAllTaken()
        }
        record.set("objections", elements: objections)
        record.set("note", fact.take("note").text)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "outcomes")
    }

    /// A contribution, named by what was given. A sum that the facts call a lower bound is one.
    mutating func addContribution(_ fact: inout Fact) {
        var record = Draft.Record(fact.id)
        let what = fact.take("what").text
        let amount = fact.take("amount").text
        record.set("name", what)
        record.set("provider", fact.take("donor").text.map(Converter.party))
        record.set("recipient", fact.take("recipient").text.map(Converter.party))
        record.set("via", fact.take("via").text.map(Converter.party))
        record.set("kind", fact.take("kind").text)
        record.set("stage", fact.take("stage").text)
        record.set("amount", amount)
        let currency = fact.take("currency").text
        let unit = fact.take("unit").text
        record.set("unit", currency ?? unit)
        if amount != nil, what?.split(separator: ", ").last?.hasPrefix("more than this") == true {
            record.set("bound", "at-least")
        }
        record.set("in_kind", literal: fact.take("in_kind").text)
        record.set("period", fact.take("period").text)
        record.set("part_of", fact.take("part_of").text)
        record.set("note", fact.take("note").text)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "contributions")
    }

    /// A contact point, liaison office or mission is a post.
    mutating func addPost(_ fact: inout Fact) {
        var record = Draft.Record(fact.id)
        record.set("name", fact.take("name").text)
        record.set("kind", fact.take("kind").text)
        record.set("host", fact.take("host").text)
        record.set("run_by", fact.take("run_by").text.map(Converter.party))
        record.set("counterpart", fact.take("counterpart").text)
        record.set("place", fact.take("place").text)
        record.set("period", Converter.period(fact.take("from").text, fact.take("to").text))
        record.set("status", fact.take("status").text)
        record.set("as_of", fact.take("as_of").text)
        if case .map(let fields) = fact.take("size") {
            record.set("size", map: fields.map { .init($0.name, .literal($0.value.text ?? "0")) })
        }
        record.set("tasks", list: fact.take("tasks").texts)
        record.set("note", fact.take("note").text)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "posts")
    }
}
