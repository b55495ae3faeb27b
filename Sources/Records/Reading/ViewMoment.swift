public import Labels
public import STIX

/// All that the records which a view shows depend on: views of one store with equal moments show the same records, so that
/// what was made of one may stand for the other.
///
/// Whatever is written, be it a raise or a clearance, makes every later moment another one; so does a membership that
/// ends by itself, since the clearance is another then.
public struct ViewMoment: Hashable, Sendable {
    /// Who reads.
    public let principal: Principal
    /// What "view as" leaves of their clearance.
    public let ceiling: Clearance?
    /// What had arrived by then is shown.
    public let asOf: Instant?
    /// The last stamp that the store gave out.
    let stamp: Int64
    /// The clearance that holds, and how many held before.
    let clearance: Clearance
    let stretches: Int
    let roles: Set<Role>
}

extension View {
    /// What the records of this view depend on.
    public var moment: ViewMoment {
        get throws {
            ViewMoment(
                principal: principal,
                ceiling: snapshot.reader.ceiling,
                asOf: asOf,
                stamp: try Stamps.last(snapshot.db),
                clearance: clearance,
                stretches: snapshot.reader.stretches.count,
                roles: roles
            )
        }
    }
}
