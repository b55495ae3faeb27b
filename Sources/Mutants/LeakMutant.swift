#if DEBUG
/// Mistakes by which a server like this one tells what it hides: each is the smallest that a developer could make at one
/// place, switched on for one task by a test that must then find a difference.
///
/// Debug builds alone have this type, so that what names it outside `#if DEBUG` compiles in no release.
package enum LeakMutant: String, CaseIterable, Sendable {
    // MARK: Lists and pages

    /// The counts are those of the table of versions.
    case countsOfTheTable
    /// A search offers the types that the table holds.
    case facetsOfTheTable
    /// A page is filled with rows first and filtered afterwards.
    case pagesFilledBeforeFilter
    /// More follows where rows follow, whoever reads them.
    case moreFollowsInTheTable
    /// A cursor holds how many rows were passed.
    case cursorCountsRows
    /// A list is sorted by the last thing that happened to each id.
    case sortByLastRow
    /// The years offered are those of all records.
    case yearsOfEverything
    /// Downloads say how many rows the table has.
    case downloadsOfTheTable
    /// A feed was updated when the store was.
    case feedUpdatedByTheStore

    /// The feed of decisions was updated when the store was.
    case changesUpdatedByTheStore
    /// An open page of decisions has changed when the store has.
    case pageMarkedByTheStore

    // MARK: Search

    /// Hits are ranked by how rare their words are in all documents.
    case rankByAllDocuments
    /// Hits of equal rank stand in the order of their rows, which begin with the number of a label.
    case tieByRowNumber
    /// The total of a search is that of the index.
    case totalOfAllMatches
    /// A form offers records of all labels.
    case suggestionsOfEverything
    /// Words around a match come from the stored text.
    case snippetOfTheWholeBody
    /// The words of a portion stand in the index under the record's label.
    case wordsOfPortionsUnderTheRecord
    /// What was found by an index is not compared with what is shown.
    case findsByHiddenField
    /// A reference in a withheld portion counts as one.
    case referringFromPortions
    /// The picture of links is made from a list of its own.
    case graphOfEverything

    // MARK: Answers to requests

    /// A hidden id is answered with 403.
    case forbiddenForHidden
    /// 304 is answered before the view is asked.
    case notModifiedBeforeView
    /// Only what is held is told that it stays.
    case deleteAsksTheTable
    /// A version asked for by name is taken from the table.
    case versionFilterOnTheTable
    /// Pages were modified when the store was.
    case lastModifiedOfTheStore
    /// Signed-in answers may be kept by shared caches.
    case sharedCaching
    /// A cursor serves whoever shows it.
    case cursorOfAnybody
    /// The status of a POST is given to whoever knows its id.
    case statusOfAnybody
    /// The log names what was asked for where it is hidden.
    case logNamesTheHidden

    // MARK: Ids, references and names

    /// A withheld portion leaves a word in its place.
    case placeholdersForPortions
    /// Markings keep pointing to the places of the whole list.
    case markingsKeepTheirPlaces
    /// An explanation names places as they are stored.
    case placesAsStored
    /// Entries of the log are numbered.
    case auditInSequence
    /// Stamps follow each other without gaps.
    case stampsWithoutGaps
    /// A code is unique among all records.
    case codesUniqueInTheTable
    /// A short address is ambiguous among all records.
    case shortAddressesOfTheTable
    /// A reference to what is held looks other than one to what is not.
    case hiddenReferenceShownAsHeld
    /// A caveat that is not held is accepted as a name.
    case unheldCaveatNamed
    /// The name of a hidden party is accepted as one.
    case hiddenPartyNamed

    // MARK: Writing

    /// Only what is held can be referred to.
    case referencesMustBeHeld
    /// What is held already is not written again, whoever reads it.
    case duplicateOfHidden
    /// The label of a hidden version is kept on by what is written onto it.
    case labelOfHiddenVersionKept
    /// A label is raised by what the writer cannot see.
    case raisedByHiddenReference
    /// The name of a version is looked up before the record is.
    case versionCheckedBeforeView
    /// A form is outdated by a version that its writer does not see.
    case conflictWithHiddenVersion
    /// All labels of the store count against one limit.
    case labelQuotaOfEverybody
    /// A marking that was made for a part of a hidden record is shown.
    case markingsOfPartsUncovered
    /// A marking names parties to readers who are not shown them.
    case markingsTellNames

    // MARK: Versions and strands

    /// Versions that differ in nothing for a reader are shown.
    case versionsWithoutDifference
    /// Other origins are named from the table of strands.
    case alsoHeldFromHidden
    /// The strand that was there first is the record.
    case firstStrandAlone
    /// A record is withdrawn where any of its strands is.
    case tombstoneOfHiddenStrand
    /// A release opens what came before it.
    case releaseOpensEarlierVersions
    /// A raise closes the last version alone.
    case raiseKeepsEarlierVersions
    /// Whether a withdrawal reaches far enough is asked by the labels that the store knew before the change.
    case withdrawalCheckedByKnownLabels
    /// A translation is open to whoever reads the record.
    case translationsWithoutLabel

    // MARK: Clearances

    /// What a page was made of is kept for whoever asks next.
    case stockSharedByReaders
    /// What a page was made of is kept after a change.
    case stockKeptAfterChange
    /// What a view does not show any more stays in what its pages are made of.
    case stockKeepsWhatIsGone
    /// What pages are made of is carried on over a change of clearance.
    case stockOutlivesClearance
    /// Which labels a reader reads is kept after a change of clearance.
    case labelsKeptAfterChange
    /// "As of" reads with the clearance of then.
    case asOfWithItsClearance
    /// A membership opens what is older than itself.
    case membershipOpensWhatIsOlder
    /// What somebody gained stands where another gained nothing before.
    case emptyBlockShared
    /// A reduced view is what it is reduced to.
    case ceilingReplacesClearance

    // MARK: Administration

    /// The log shows its administrator every entry.
    case auditWithoutLabel
    /// An attempt is noted under the label of what it was made on, seen or not.
    case auditOfHiddenTarget
    /// Who is asked to agree is shown what they cannot read.
    case requestsOfUnreadableVersions
    /// The members of a format are all of them.
    case hiddenMembershipsListed
    /// Why somebody can see something is explained by all memberships.
    case explainedByHiddenMemberships
    /// An administrator is shown everybody's people.
    case peopleOfAllParties
    /// That a membership began is noted for everybody.
    case boundaryNotedForEverybody

    // MARK: Mail

    /// Mail tells somebody that there is something which they do not read.
    case mailOfWhatIsHidden
    /// Mail names what lies above its ceiling.
    case mailWithoutCeiling

    // MARK: Decisions

    /// A decision and its acts are put together without asking who reads them.
    case decisionOfEveryLabel
    /// Lists of decisions go through the windows of all labels.
    case windowsOfEveryLabel
    /// Who broke silence is named under the label of the decision.
    case breakerNamedToAll
    /// A receipt opens the text to whoever reads nothing of it.
    case receiptForEverybody
    /// An object under the id of a decision is refused, whoever sends it.
    case decisionIdTakenForEverybody
}

extension LeakMutant {
    /// The mistake that this task makes.
    @TaskLocal package static var active: LeakMutant?

    /// Whether this task makes the mistake.
    package var isActive: Bool { LeakMutant.active == self }

    /// Does something with a mistake that was active where it was asked for: queues know nothing of tasks.
    package static func with<T>(_ mutant: LeakMutant?, _ body: () throws -> T) rethrows -> T {
        guard let mutant else { return try body() }
        return try $active.withValue(mutant) { try body() }
    }
}
#endif
