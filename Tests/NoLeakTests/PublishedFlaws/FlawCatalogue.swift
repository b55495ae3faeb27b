import Coordination
import STIX

extension FlawThing {
    /// The kinds of records of a node that serves: those of the standard, and the project's own.
    static let catalogue = Catalogue.coordination
}
