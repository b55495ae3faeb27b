/// Two elements, by their places, that are taken for one.
struct Match: Hashable {
    let old: Int
    let new: Int

    /// The same seen from the other side.
    var swapped: Match { Match(old: new, new: old) }
}
