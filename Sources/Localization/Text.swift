/// The keys of all texts, in one list: a key that is not here cannot be used, and the tests see to it that each one has
/// an English text and is used.
///
/// A key's name is also what a translator's table calls it.
public enum Text: String, CaseIterable, Hashable, Sendable {
    // The frame, the overview, search, the reader and problems.
    case navLabel
    case navMenu
    case navMenuLabel
    case navOverview
    case navParties
    case navFormats
    case navProgrammes
    case navCalendar
    case navTopics
    case navDocuments
    case navRecords
    case navSearch
    case skipToContent
    case crumbsLabel
    case exerciseStrip
    case exerciseMark
    case footerSources
    case footerAsOf
    case footerHelp
    case readerPublic
    case readerAsPublic
    case readerMayRead
    case viewAsPublic
    case viewAsMyself
    case signOut
    case overviewHolds
    case overviewEmpty
    case tallyParties
    case tallyFormats
    case tallyOfType
    case changesHeading
    case changesIntro
    case threatsHeading
    case timelineHeading
    case timelineTitle
    case timelineGroup
    case timelineGroupExercise
    case timelineAsTable
    case legendSummit
    case legendMeeting
    case legendVisit
    case legendSigning
    case legendOther
    case legendNumber
    case legendBar
    case matrixHeading
    case matrixCaption
    case matrixMore
    case matrixMoreCaption
    case matrixCell
    case attendanceHeading
    case attendanceCaption
    case titleSearch
    case searchLabel
    case searchApply
    case searchAdvice
    case searchEmpty
    case searchEmptyAdvice
    case searchTotal
    case titleReader
    case readerIsPublic
    case readerIs
    case readerIsReduced
    case readerLevel
    case readerCaveats
    case readerParty
    case readerOthers
    case readerOpenings
    case readerThrough
    case readerAmountHeading
    case readerReadable
    case readerPublicAdvice
    case readerReducedAdvice
    case readerTakenAway
    case problemHome
    case problemNotFound
    case problemNotFoundAdvice
    case problemUnauthorized
    case problemUnauthorizedAdvice
    case problemMethod
    case problemMethodAdvice
    case problemBusy
    case problemBusyAdvice
    case problemFault
    case problemFaultAdvice
    case problemRequest
    case problemRequestAdvice

    // Lists, dates, amounts and sources.
    case titleParties
    case titleFormats
    case titleProgrammes
    case titleCalendar
    case titleTopics
    case titleDocuments
    case titleRecords
    case introParties
    case introFormats
    case introProgrammes
    case introCalendar
    case introTopics
    case introDocuments
    case introRecords
    case listTotal
    case listRange
    case listReset
    case listRefersTo
    case listEmpty
    case listEmptyNarrowed
    case listSeparator
    case listLast
    case listOr
    case linePart
    case filterLabel
    case filterText
    case filterType
    case filterKind
    case filterParty
    case filterTopic
    case filterYear
    case filterStatus
    case filterSort
    case filterAny
    case filterApply
    case orderNewest
    case orderOldest
    case orderName
    case orderArrival
    case pagerLabel
    case pagerPrevious
    case pagerNext
    case columnDate
    case columnActivity
    case columnParties
    case columnParty
    case columnPart
    case columnArea
    case none
    case yes
    case no
    case notRecorded
    case notHeldHere
    case dateNotRecorded
    case periodNotRecorded
    case dateAlways
    case dateOpenEnd
    case dateSince
    case dateFromUnknownEnd
    case dateUntil
    case dateUnknownStartUntil
    case dateRange
    case instant
    case contributionWay
    case amountNotRecorded
    case amountCurrency
    case amountUnit
    case amountMillion
    case amountBillion
    case amountAtLeast
    case amountAtMost
    case amountAbout
    case sourceLabel
    case sourceWithDate
    case sourcesMore
    case sourceNotRecorded
    case sourceAccessed
    case sourceOpen
    case propositionLabel
    case propositionNotRecorded

    // The page of a record.
    case titleTranslation
    case recordRevoked
    case recordOldVersion
    case recordLatest
    case disagreementsHeading
    case sourcesDisagree
    case sourcesHeading
    case groupAll
    case aboutHeading
    case aboutAddress
    case aboutLabel
    case aboutOrigin
    case aboutAlsoFrom
    case aboutCreatedBy
    case aboutCreated
    case aboutVersion
    case versionsHeading
    case versionShown
    case versionRevoked
    case versionArrived
    case rawHeading
    case rawDownload
    case rawTooLong
    case labelPublic
    case labelEveryone
    case labelLevel
    case labelAnyOf
    case labelNobody
    case labelCaveats
    case labelUnnamed
    case tokenCommunity
    case tokenYourself
    case tokenFormat
    case membersHeading
    case membersOn
    case membersAll
    case membersTrueOn
    case membershipServes
    case membershipPossible
    case formatsHeading
    case participantsHeading
    case inForceHeading
    case treeHeading
    case treeEmpty
    case objectionsHeading
    case objectionMember
    case objectionOutside
    case paragraphsHeading
    case paragraphAnchor
    case typeWork
    case typeProgrammes
    case typeProgramme
    case typeObjectives
    case typeObjective
    case typeGoals
    case typeGoal
    case typeAssessments
    case typeAssessment
    case typeActivities
    case typeActivity
    case typeTopics
    case typeTopic
    case typePositions
    case typePosition
    case typeOutcomes
    case typeOutcome
    case typeContributions
    case typeContribution
    case typePosts
    case typePost
    case typeDocuments
    case typeDocument
    case typeClaims
    case typeClaim
    case typeNeeds
    case typeNeed
    case typeRecommendations
    case typeRecommendation
    case typeDecisions
    case typeDecision
    case typeActs
    case typeAct
    case typeIdentities
    case typeIdentity
    case typeRelationships
    case typeRelationship

    // How to read the record.
    case titleHelp
    case helpSourcesHeading
    case helpSources
    case helpDisagreements
    case helpNotRecorded
    case helpLabelsHeading
    case helpLabels
    case helpLabelForm
    case helpHidden
    case helpDatesHeading
    case helpDates
    case helpVersions
    case helpPositionsHeading
    case helpPositions
    case helpContributions
    case helpExerciseHeading
    case helpExercise
    case helpClientHeading
    case helpClient
    case helpClientCredentials

    // Forms.
    case editNewLink, editNewTitle, editNewAdvice, editTitle, editTitleNew, editGroupMain, editGroupProse
    case editGroupNames, editGroupSources, editSourcesNeeded, editSave, editCheck, editCancel, editKeptDraft
    case editFaults, editCheckedHeading, editCheckedAdvice, editUnchangedHeading, editUnchangedAdvice
    case editMergedHeading, editMergedAdvice, editRaisedHeading, editRaisedAdvice, editRaisedWhy
    case editRaisedAccept, editPreviewHeading, editPreviewHelp, editPreviewAs, editPreviewLevel, editPreview,
        editPreviewTitle
    case editPreviewSees, editPreviewNothing, editPreviewWithheld, editPreviewLimits, editConflictTitle
    case editConflictAdvice, editConflictCaption, editConflictField, editConflictBefore, editConflictTheirs
    case editConflictMine, editConflictSame, editConflictBoth, editConflictMerge, editConflictMergeHelp
    case editConflictTake, editRevoke, editRevokeTitle, editRevokeAdvice, editRevokeReason
    case editRevokeReasonHelp, editRevokeSure, editRevokeNote, editChange, editRequired, editNone, editOther
    case editOtherWord, editKept, editFind, editFindOf, editFindAny, editFound, editFoundNone, editSuggested, editAdd
    case editAddBehind, editRemove, editUp, editListEmpty, editElement, editPairName, editPairLanguage
    case editPairValue, editHintLines, editHintDate, editHintPeriod, editHintDecimal, editHintTimestamp
    case editHintLanguage, editHintAddress, editHintHash, editLabelHeading, editLabelHelp, editLabelHelpKept
    case editLabelKeep, editLabelPick, editLabelText, editLabelTextLabel, editLabelTextHelp
    case editLabelUnreadable, editLabelNothing, editLevel, editColour, editCaveats, editAudience
    case editAudienceEveryone, editAudienceCommunity, editAudienceParty, editAudienceMe, editAudienceNamed
    case editReaders, editPartLabel, editPartLabelFor, editFaultRequired, editFaultText, editFaultInteger
    case editFaultDecimal, editFaultDate, editFaultPeriod, editFaultTimestamp, editFaultLanguage
    case editFaultAddress, editFaultHash, editFaultChoose, editFaultPairName, editFaultPairTwice
    case editFaultPairValue, editFaultSources, editFaultLevel, editFaultCaveat, editFaultColour
    case editFaultNamed, editFaultLabelText, editFaultLower, editFaultPartLower, editFaultCheck
    case editFaultRefused, editFaultReason, editFaultSure, editFaultRevokeChanged

    // Signing in, and one's own account.
    case titleSignIn, signInName, signInNameHint, signInPassword, signInApply, signInAdvice, signInWrong
    case signInOver, providerHeading, providerRealm, providerApply, providerUnknown, providerFailed
    case providerNotKnown, providerTitle, providerAdvice, codeTitle, codeLabel, codeHint, codeApply, codeWrong
    case chooseTitle, chooseAdvice, chooseHint, chooseAgain, chooseApply, chooseLength, chooseDiffers
    case faultHeading, accountTitle, accountSignInAs, accountByLink, accountByProvider, passwordHeading
    case passwordChange, passwordAdvice, passwordOld, passwordNew, passwordApply, passwordWrong, factorHeading
    case factorIsOff, factorIsOn, factorManage, factorStart, factorStartAdvice, factorAdd, factorKey
    case factorAddress, factorConfirm, factorConfirmApply, factorRenewHeading, factorRenewAdvice
    case factorRenewApply, factorOffHeading, factorOffApply, factorGone, recoveryTitle, recoveryAdvice
    case recoveryDone, sessionsHeading, sessionBegan, sessionUsed, sessionEnds, sessionThis, sessionsEndAll
    case tokensHeading, tokensAdvice, tokensNone, tokenNew, tokenName, tokenNameHint, tokenScope
    case tokenScopeRead, tokenScopeWrite, tokenDays, tokenDaysChoice, tokenLevel, tokenCaveats, tokenKeeps
    case tokenKeepsParty, tokenKeepsFormats, tokenApply, tokenEnds, tokenUsed, tokenNever, tokenRevoke
    case tokenRevokeNamed, tokenMadeTitle, tokenMadeAdvice, tokenMadeUse, tokenBack, tokenFaultName
    case tokenFaultScope, tokenFaultDays, tokenFaultLevel, tokenFaultCaveat, tokenFaultKeeps, tokenFaultMany
    case problemRate, problemRateAdvice
}
