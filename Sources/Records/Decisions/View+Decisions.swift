public import Silence

extension View {
    /// A decision as the reader reads it; nil where they read none of that id.
    public func decision(_ id: String) throws -> DecisionCase? { try snapshot.decision(id) }

    /// Decisions that the reader reads, by the end of their window.
    public func decisions(_ query: DecisionQuery) throws -> DecisionPage { try snapshot.decisions(query) }

    /// The text that was put to the parties, where the reader reads these very bytes.
    public func text(of text: DecisionText) throws -> Served? { try snapshot.text(of: text) }
}
