extension MarkingContext {
    /// The label of an object with these markings, before references.
    ///
    /// `markings` are what `object_marking_refs` mean, one for each, in the writer's view; nil stands for an unknown,
    /// invalid or unreadable one. Granular markings do not belong here. The label holds by value: no later marking
    /// changes it. A writer whose clearance does not read the result may not write it.
    public func label(for markings: [Marking?]) -> Label {
        resolve(markings).label
    }

    /// The label of an object that refers to others, given their base labels as the writer's view serves them: joined,
    /// each with its originators and without the origin's token, so that only they can release it.
    public func label(for markings: [Marking?], referring labels: some Sequence<Label>) -> Label {
        Label.join(labels).join(label(for: markings))
    }

    /// The label, what stands beside it, and the rules that made it.
    public func resolve(_ markings: [Marking?]) -> ResolvedMarking {
        var readable: [Marking] = []
        var rules: [ResolvedMarking.Rule] = []
        for marking in markings {
            if let marking, isHeld(marking) { readable.append(marking) } else { rules.append(.unreadable) }
        }
        let declared = readable.filter(\.isDeclared)
        var label = rules.isEmpty ? Label.bottom : closed
        if !declared.isEmpty {
            label = label.join(self.label(declaring: declared, rules: &rules))
        } else if let doorDefault {
            rules.append(.doorDefault)
            label = label.join(defaultLabel(doorDefault, rules: &rules))
            readable.append(doorDefault)
        } else {
            rules.append(.originOnly)
            label = label.join(restricted(level: .lowest, clauses: [Clause(.party(origin))]))
        }
        return ResolvedMarking(label: label, markings: readable, rules: rules)
    }

    /// The label of an unknown, invalid or unreadable marking: the author's level, the author and the releasers of
    /// their party. Not the highest level there is: whether the author holds that would be told by a refusal.
    public var closed: Label {
        let persons = ([author].compactMap { $0 } + releasers).map { Token.person($0) }
        return restricted(level: clearance.level, clauses: [Clause(persons)])
    }

    /// The default is set by who runs the door, so the writer need not hold what it names to be marked with it; but a
    /// name that the policy does not know closes here as everywhere.
    private func defaultLabel(_ marking: Marking, rules: inout [ResolvedMarking.Rule]) -> Label {
        guard isKnown(marking) else {
            rules.append(.unreadable)
            return closed
        }
        guard marking.isDeclared else {
            rules.append(.originOnly)
            return restricted(level: .lowest, clauses: [Clause(.party(origin))])
        }
        return label(declaring: [marking], rules: &rules)
    }

    /// Joins what each marking adds. All of them are known, and at least one declares something.
    private func label(declaring markings: [Marking], rules: inout [ResolvedMarking.Rule]) -> Label {
        let isRed = markings.contains { $0.tlp == .red }
        var label = Label.bottom
        for marking in markings {
            if let level = marking.level {
                rules.append(.release)
                label = label.join(
                    restricted(
                        level: policy.level(named: level) ?? .highest,
                        caveats: marking.caveats,
                        clauses: marking.clauses.map { withWriter($0, isRed: isRed) }
                    )
                )
            }
            if let tlp = marking.tlp {
                rules.append(.tlp(tlp))
                label = label.join(restricted(level: .lowest, clauses: clauses(of: tlp, beside: markings)))
            }
        }
        return label
    }

    /// The clauses that a colour adds beside these markings.
    private func clauses(of tlp: TLP, beside markings: [Marking]) -> [Clause] {
        switch tlp {
        case .clear: []
        case .green: [Clause(.community)]
        case .amber, .amberStrict: markings.contains(where: \.namesParties) ? [] : [Clause(.party(origin))]
        case .red: markings.contains(where: \.namesPersons) ? [] : [withWriter(.nobody, isRed: true)]
        }
    }

    /// Whoever wrote it reads it: the origin's party, for RED the author alone, is let in by every declared clause.
    private func withWriter(_ clause: Clause, isRed: Bool) -> Clause {
        guard isRed else { return clause.adding(.party(origin)) }
        return author.map { clause.adding(.person($0)) } ?? clause
    }

    private func restricted(level: Level, caveats: [String] = [], clauses: [Clause]) -> Label {
        Label(level: level, caveats: caveats, clauses: clauses, originators: [origin])
    }

    private func isKnown(_ marking: Marking) -> Bool {
        marking.level.map { policy.level(named: $0) != nil } ?? true && marking.caveats.allSatisfy(policy.hasCaveat)
    }

    /// Whether the writer's clearance holds what the marking asks for; not where the policy does not know it.
    public func isHeld(_ marking: Marking) -> Bool {
        isKnown(marking)
            && marking.level.flatMap { policy.level(named: $0) } ?? .lowest <= clearance.level
            && marking.caveats.allSatisfy(clearance.caveats.contains)
    }
}
