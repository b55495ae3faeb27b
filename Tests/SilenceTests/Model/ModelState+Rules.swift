extension ModelState {
    /// Time passes.
    mutating func advance(to instant: Int64, in world: World) {
        now = instant
        if phase == .announced, now >= opens { phase = .running }
        if phase == .running, now >= expires {
            phase = parties.prefix(world.parties).allSatisfy(\.received) ? .adopted : .held
        }
    }

    /// Something happens now.
    mutating func apply(_ event: ModelEvent, in world: World) -> ModelVerdict {
        if let party = event.rosterParty, party >= world.parties { return .void }
        switch event {
        case .announce: return announce(in: world)
        case .receive(let party): return receive(party)
        case .open(let party): return open(party)
        case .breakSilence(let party): return breakSilence(party, in: world)
        case .agree(let party): return say(party) { $0.agreed = true }
        case .reserve(let party): return say(party) { $0.reserved = true }
        case .state(let party): return say(party) { $0.stated = true }
        case .associate(let party, let alignment):
            guard party >= world.parties else { return .void }
            return say(party) { $0.alignment = alignment }
        case .lateBreak: return isOver && now >= expires ? .late : .void
        case .withdraw:
            guard phase == .announced || phase == .running || phase == .held else { return .void }
            phase = .withdrawn
            return .counts
        case .extend(let until): return extend(until: until)
        case .issue:
            guard phase == .adopted else { return .void }
            phase = .issued
            return .counts
        case .redraft(let until): return redraft(until: until, in: world)
        }
    }

    /// Whether the window was decided, and words that come are late or for the record.
    private var isOver: Bool {
        switch phase {
        case .broken, .held, .adopted, .issued: true
        case .draft, .announced, .running, .withdrawn: false
        }
    }

    private mutating func announce(in world: World) -> ModelVerdict {
        guard phase == .draft, now <= opens else { return .void }
        phase = .announced
        advance(to: now, in: world)
        return .counts
    }

    private mutating func receive(_ party: Int) -> ModelVerdict {
        switch phase {
        case .draft, .withdrawn: return .void
        case .announced, .running:
            parties[party].received = true
            return .counts
        case .held:
            parties[party].receivedLate = true
            return .late
        case .broken, .adopted, .issued: return now >= expires ? .late : .recorded
        }
    }

    private mutating func open(_ party: Int) -> ModelVerdict {
        switch phase {
        case .draft, .withdrawn: return .void
        case .announced, .running:
            guard parties[party].received else { return .void }
            parties[party].opened = true
            return .counts
        case .held:
            if parties[party].received || parties[party].receivedLate { parties[party].openedLate = true }
            return .late
        case .broken, .adopted, .issued: return now >= expires ? .late : .recorded
        }
    }

    private mutating func breakSilence(_ party: Int, in world: World) -> ModelVerdict {
        switch phase {
        case .draft, .announced, .withdrawn: return .void
        case .running:
            parties[party].broke = true
            if party == world.concerned { return .recorded }
            phase = .broken(party)
            return .counts
        case .broken:
            if now >= expires { return .late }
            parties[party].broke = true
            return .recorded
        case .held, .adopted, .issued: return .late
        }
    }

    private mutating func say(_ party: Int, _ change: (inout Party) -> Void) -> ModelVerdict {
        guard phase == .running else { return isOver && now >= expires ? .late : .void }
        guard parties[party].received else { return .void }
        change(&parties[party])
        return .counts
    }

    private mutating func extend(until: Int64) -> ModelVerdict {
        guard phase == .announced || phase == .running || phase == .held, until > expires, until > now else {
            return .void
        }
        round += 1
        opens = max(now, opens)
        expires = until
        phase = now < opens ? .announced : .running
        for index in parties.indices {
            let before = parties[index]
            parties[index] = Party()
            parties[index].received = before.received || before.receivedLate
            parties[index].opened = before.opened || before.openedLate
        }
        return .counts
    }

    private mutating func redraft(until: Int64, in world: World) -> ModelVerdict {
        guard case .broken = phase, world.redrafts, until > now else { return .void }
        round += 1
        opens = now
        expires = until
        phase = .running
        for index in parties.indices { parties[index] = Party() }
        return .counts
    }
}
