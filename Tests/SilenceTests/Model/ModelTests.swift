import Foundation
import Testing

@testable import Silence

/// Small worlds gone through completely: the model keeps its laws, and `RoundStanding` agrees with it in every state.
///
/// `ENTENTE_LONG=1` goes deeper; each world prints how many states it has.
@Suite struct ModelTests {
    private static let isLong = ProcessInfo.processInfo.environment["ENTENTE_LONG"] == "1"
    private static let later = 60 * Explorer.minute
    private static let latest = 80 * Explorer.minute

    private func explore(_ name: String, _ explorer: Explorer, reaching names: Set<RoundState.Name>) throws {
        let result = try explorer.run()
        print("model, \(name): \(result.states) states, \(result.steps) steps, \(explorer.depth) acts deep")
        #expect(result.fault == nil, "\(result.fault ?? "")")
        // A world that never gets anywhere would agree with everything.
        #expect(Set(result.names.keys).isSuperset(of: names), "\(result.names)")
    }

    private static func acts(of parties: Range<Int>, _ kinds: [(Int) -> ModelEvent]) -> [ModelEvent] {
        parties.flatMap { party in kinds.map { $0(party) } }
    }

    private static let secretariat: [ModelEvent] = [
        .announce, .withdraw, .extend(until: later), .extend(until: latest), .issue, .redraft(until: latest),
    ]

    @Test func `three parties: receipts, breaks, extensions and withdrawal`() throws {
        let events = Self.secretariat + Self.acts(of: 0..<3, [{ .receive($0) }, { .breakSilence($0) }])
        let world = ModelState.World(parties: 3, associates: 0)
        let explorer = Explorer(world: world, events: events, depth: Self.isLong ? 6 : 4)
        try explore(
            "three parties",
            explorer,
            reaching: [.draft, .announced, .running, .broken, .held, .adopted, .withdrawn]
        )
    }

    @Test func `two parties and an associate: everything that can be done`() throws {
        let kinds: [(Int) -> ModelEvent] = [
            { .receive($0) }, { .open($0) }, { .breakSilence($0) }, { .agree($0) }, { .reserve($0) }, { .state($0) },
            { .lateBreak($0) },
        ]
        let alignments = (1...3).map { ModelEvent.associate(2, alignment: $0) } + [.associate(0, alignment: 1)]
        let events = Self.secretariat + Self.acts(of: 0..<3, kinds) + alignments
        let empty = Explorer(world: .init(), events: events, depth: Self.isLong ? 4 : 2)
        try explore("everything from nothing", empty, reaching: [.draft, .announced, .running, .held, .withdrawn])
        let received = Explorer(
            world: .init(),
            events: events,
            depth: Self.isLong ? 7 : 6,
            beginning: [.announce] + (0..<3).map { .receive($0) }
        )
        try explore("everything once all have received", received, reaching: [.broken, .adopted, .issued])
    }

    @Test func `one party concerned: its break stops nothing`() throws {
        let kinds: [(Int) -> ModelEvent] = [
            { .receive($0) }, { .breakSilence($0) }, { .agree($0) }, { .lateBreak($0) },
        ]
        let world = ModelState.World(parties: 2, associates: 0, concerned: 0)
        let explorer = Explorer(
            world: world,
            events: [.announce, .extend(until: Self.later), .issue] + Self.acts(of: 0..<2, kinds),
            depth: Self.isLong ? 8 : 5
        )
        try explore("minus one", explorer, reaching: [.broken, .held, .adopted, .issued])
    }

    @Test func `one party and one associate: every word, alone and together`() throws {
        let kinds: [(Int) -> ModelEvent] = [
            { .receive($0) }, { .open($0) }, { .reserve($0) }, { .state($0) }, { .breakSilence($0) },
        ]
        let alignments = (1...3).map { ModelEvent.associate(1, alignment: $0) }
        let world = ModelState.World(parties: 1, associates: 1)
        let events = [.announce, .extend(until: Self.later), .issue] + Self.acts(of: 0..<2, kinds) + alignments
        let explorer = Explorer(world: world, events: events, depth: Self.isLong ? 6 : 4)
        try explore("an associate", explorer, reaching: [.broken, .held, .adopted, .issued])
    }

    @Test func `where a break makes the decision fall, nothing follows it`() throws {
        let world = ModelState.World(parties: 2, associates: 0, redrafts: false)
        let kinds: [(Int) -> ModelEvent] = [{ .receive($0) }, { .breakSilence($0) }]
        let explorer = Explorer(world: world, events: Self.secretariat + Self.acts(of: 0..<2, kinds), depth: 3)
        try explore("falls", explorer, reaching: [.broken, .held])
    }
}
