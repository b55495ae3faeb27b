internal import Coordination

extension Entry {
    /// The number of the first day on which it can have begun; undated records count as the oldest.
    var begun: Int { period?.earliest?.number ?? .min }
}
