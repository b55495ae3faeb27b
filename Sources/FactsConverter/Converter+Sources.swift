internal import RecordFiles

extension Converter {
    /// A source is a document. Where no title was printed, author and publisher stand for it, and `title_kind` says so.
    mutating func addDocument(_ fact: inout Fact) {
        var record = Draft.Record(fact.id)
        let title = fact.take("title").text
        let author = fact.take("author").text
        let publisher = fact.take("publisher").text
        let titleKind = fact.take("title_kind").text
        record.set("name", title ?? [author, publisher].compactMap(\.self).joined(separator: ", "))
        record.set("title_kind", title == nil ? "described" : titleKind)
        record.set("author", author)
        record.set("publisher", publisher)
        record.set("issuers", list: parties(named: publisher))
        record.set("date", fact.take("date").text)
        record.set("grade", fact.take("grade").text)
        record.set("seen", fact.take("seen").text)
        record.set("url", fact.take("url").text)
        record.set("note", fact.take("note").text)
        draft.add(record, to: "documents")
    }

    /// The parties whose name or short name is exactly this.
    private func parties(named name: String?) -> [String] {
        guard let name else { return [] }
        return facts["parties"].filter { party in
            party.fields.contains { ["name", "short"].contains($0.name) && $0.value.text == name }
        }.map(\.id)
    }

    /// A disagreement is a claim: one question, the values and who gives them.
    mutating func addClaim(_ fact: inout Fact) throws(FactsError) {
        var record = Draft.Record(fact.id)
        let question = fact.take("question").text
        record.set("name", question)
        record.set("subject", fact.take("subject").text.map(subject))
        record.set("question", question)
        var values: [YAMLValue] = []
        for (position, element) in fact.take("values").elements.enumerated() {
            var value = try Fact(within: fact, element, position: position)
            let sources = value.take("sources").texts
            values.append(.map(("value", .text(value.take("value").text ?? "")), ("sources", .texts(sources))))
            try value.requireAllTaken()
        }
        record.set("values", elements: values)
        record.set("note", fact.take("note").text)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "claims")
    }

    /// A reference to any kind, with its file named: ids of the facts are unique, keys need not be.
    private func subject(_ id: String) -> String {
        let files = [
            "parties": "parties", "formats": "parties", "topics": "topics", "programmes": "programmes",
            "projects": "programmes", "activities": "activities", "positions": "positions", "decisions": "outcomes",
            "contributions": "contributions", "contact_points": "posts", "needs": "needs",
        ]
        let section = files.keys.sorted().first { section in facts[section].contains { $0.id == id } }
        let file = section.flatMap { files[$0] }
        return (file.map { $0 + "/" } ?? "") + Converter.party(id)
    }

    /// A relation between topics and activities.
    mutating func addRelation(_ fact: inout Fact) {
        var record = Draft.Record(fact.id)
        record.set("from", fact.take("from").text.map(subject))
        record.set("kind", fact.take("kind").text)
        record.set("to", fact.take("to").text.map(subject))
        record.set("description", fact.take("reason").text)
        record.set("confidence", fact.take("confidence").text)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "relations")
    }

    /// A need, with its title as its name.
    mutating func addNeed(_ fact: inout Fact) {
        var record = Draft.Record(fact.id)
        record.set("name", fact.take("title").text)
        record.set("text", fact.take("text").text)
        record.set("theme", fact.take("theme").text)
        record.set("who", list: fact.take("who").texts.map(Converter.party))
        record.set("explicit", literal: fact.take("explicit").text)
        record.set("sources", list: fact.take("sources").texts)
        draft.add(record, to: "needs")
    }

    /// A recommendation, and a relationship for each need that it answers.
    mutating func addRecommendation(_ fact: inout Fact) {
        var record = Draft.Record(fact.id)
        let sources = fact.take("sources").texts
        record.set("name", fact.take("title").text)
        record.set("text", fact.take("text").text)
        record.set("who", list: fact.take("addressee").texts.map(Converter.party))
        record.set("explicit", literal: fact.take("explicit").text)
        record.set("sources", list: sources)
        draft.add(record, to: "recommendations")
        for need in fact.take("answers").texts {
            var answer = Draft.Record(fact.id + "-answers-" + need)
            answer.set("from", "recommendations/" + fact.id)
            answer.set("kind", "answers")
            answer.set("to", "needs/" + need)
            answer.set("sources", list: sources)
            draft.add(answer, to: "relations")
        }
    }
}
