/// The keys of all texts, in one list: a key that is not here cannot be used, and the tests see to it that each one has
/// an English text and is used.
///
/// A key's name is also what a translator's table calls it.
public enum Text: String, CaseIterable, Hashable, Sendable {
    // The frame, the overview, search, the reader and problems.
    case navLabel, navMenu, navMenuLabel, navOverview, navParties, navFormats, navProgrammes, navCalendar, navTopics
    case navDocuments, navRecords, navSearch, skipToContent, crumbsLabel, exerciseStrip, exerciseMark, footerSources
    case footerHelp, readerPublic, readerAsPublic, readerAsAccount, readerMayRead, viewAsPublic, viewAsAccount
    case viewAsMyself, signOut
    case overviewHolds, overviewEmpty, tallyParties, tallyFormats, tallyOfType, changesHeading, changesIntro
    case threatsHeading, timelineHeading, timelineGroup, timelineGroupExercise
    case legendSummit, legendMeeting, legendVisit, legendSigning, legendOther, matrixHeading
    case matrixCaption, matrixMore, matrixCell, attendanceHeading, attendanceCaption, titleSearch
    case searchCut, searchLabel, searchApply, searchAdvice, searchEmpty, searchEmptyAdvice, searchTotal, titleReader
    case readerIsPublic, readerIs, readerIsReduced, readerIsAccount, readerLevel, readerCaveats, readerParty,
        readerOthers
    case readerOpenings, readerThrough, readerAmountHeading, readerReadable, readerPublicAdvice, readerReducedAdvice
    case readerTakenAway, problemHome, problemNotFound, problemNotFoundAdvice, problemUnauthorized
    case problemUnauthorizedAdvice, problemMethod, problemMethodAdvice, problemBusy, problemBusyAdvice, problemFault
    case problemFaultAdvice, problemRequest, problemRequestAdvice
    case problemFull, problemFullAdvice, problemDisk, problemDiskAdvice, problemClock, problemClockAdvice
    case problemDamaged, problemDamagedAdvice

    // The times of a page.
    case timesAreNow, timesTrueOn, timesKnownBy, timesOn, timesOnHelp, timesAsOf, timesAsOfHelp, timesApply, timesNow
    case timesFault, timesPossible, navFamily

    // Lists, dates, amounts and sources.
    case titleParties, titleFormats, titleProgrammes, titleCalendar, titleTopics, titleDocuments, titleRecords
    case introParties, introFormats, introProgrammes, introCalendar, introTopics, introDocuments, introRecords
    case listTotal, listRange, listReset, listRefersTo, listEmpty, listEmptyNarrowed, listSeparator, listLast, listOr
    case linePart, filterLabel, filterText, filterType, filterKind, filterParty, filterTopic, filterYear, filterStatus
    case filterSort, filterAny, filterApply, orderNewest, orderOldest, orderName, orderArrival, pagerLabel
    case pagerPrevious, pagerNext, columnDate, columnActivity, columnParties, columnParty, columnPart, columnArea
    case none, yes, no, notRecorded, notHeldHere, dateNotRecorded, periodNotRecorded, dateAlways, dateOpenEnd
    case dateSince, dateFromUnknownEnd, dateUntil, dateUnknownStartUntil, dateRange, instant, contributionWay
    case amountNotRecorded, amountCurrency, amountUnit, amountMillion, amountBillion, amountAtLeast, amountAtMost
    case amountAbout, sourceLabel, sourceWithDate, sourcesMore, sourceNotRecorded, sourceAccessed, sourceOpen
    case propositionLabel, propositionNotRecorded

    // The page of a record.
    case titleTranslation, recordRevoked, recordOldVersion, recordLatest, disagreementsHeading, sourcesDisagree
    case sourcesHeading, disagreementsAll, groupAll, aboutHeading, aboutAddress, aboutLabel, aboutOrigin, aboutAlsoFrom,
        aboutCreatedBy
    case aboutCreated, aboutVersion, versionsHeading, versionShown, versionRevoked, versionArrived, rawHeading
    case rawDownload, rawTooLong, labelPublic, labelEveryone, labelLevel, labelAnyOf, labelNobody, labelCaveats
    case labelUnnamed, tokenCommunity, tokenYourself, tokenFormat, membersHeading, membersOn, membersAll
    case membersTrueOn, membershipServes, membershipPossible, formatsHeading, participantsHeading, inForceHeading
    case treeHeading, objectionsHeading, objectionMember, objectionOutside, paragraphsHeading
    case typeWork, typeProgrammes, typeProgramme, typeObjectives, typeObjective, typeGoals, typeGoal
    case typeAssessments, typeAssessment, typeActivities, typeActivity, typeTopics, typeTopic, typePositions
    case typePosition, typeOutcomes, typeOutcome, typeContributions, typeContribution, typePosts, typePost
    case typeDocuments, typeDocument, typeClaims, typeClaim, typeNeeds, typeNeed, typeRecommendations
    case typeRecommendation, typeDecisions, typeDecision, typeActs, typeAct, typeIdentities, typeIdentity
    case typeRelationships, typeRelationship

    // How to read the record.
    case titleHelp, helpSourcesHeading, helpSources, helpDisagreements, helpNotRecorded, helpLabelsHeading, helpLabels
    case helpLabelForm, helpHidden, helpDatesHeading, helpDates, helpVersions, helpPositionsHeading, helpPositions
    case helpContributions, helpExerciseHeading, helpExercise, helpClientHeading, helpClient, helpClientCredentials

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
    case chooseTitle, chooseAdvice, chooseHint, chooseAgain, chooseApply, chooseLength, chooseGuessable, chooseDiffers
    case faultHeading, accountTitle, accountSignInAs, accountByLink, accountByProvider, passwordHeading
    case passwordChange, passwordAdvice, passwordOld, passwordNew, passwordApply, passwordWrong, factorHeading
    case factorIsOff, factorIsOn, factorManage, factorStart, factorStartAdvice, factorAdd, factorKey
    case factorAddress, factorConfirm, factorConfirmApply, factorRenewHeading, factorRenewAdvice
    case factorRenewApply, factorOffHeading, factorOffApply, factorGone, recoveryTitle, recoveryAdvice
    case recoveryDone, sessionsHeading, sessionBegan, sessionUsed, sessionEnds, sessionThis, sessionsEndAll
    case sessionPlace, sessionPlaceUnknown, sessionEnd, sessionEndNamed, sessionEndTitle, sessionsEndAdvice
    case chooseListed, factorNeeded, proofCodeHint, proofByProvider, proofByLink, proofSignIn, proofNotShown
    case tokensHeading, tokensAdvice, tokensNone, tokenNew, tokenName, tokenNameHint, tokenScope
    case tokenScopeRead, tokenScopeWrite, tokenDays, tokenDaysChoice, tokenLevel, tokenCaveats, tokenKeeps
    case tokenKeepsParty, tokenKeepsFormats, tokenApply, tokenEnds, tokenUsed, tokenNever, tokenRevoke
    case tokenRevokeNamed, tokenMadeTitle, tokenMadeAdvice, tokenMadeUse, tokenBack, tokenFaultName
    case tokenFaultScope, tokenFaultDays, tokenFaultLevel, tokenFaultCaveat, tokenFaultKeeps, tokenFaultMany
    case problemRate, problemRateAdvice

    // Who reads what: releases, raises, reasons, requests, memberships.
    case formLeave, formChange, formChoose, formReason, formReasonNeeded, formReasonLong, formRefused, formDay
    case reviewCaption, reviewVersion, reviewFrom, reviewTo, reviewSame, reviewChanged, gainsHeading, gainsPublic
    case gainsParties, gainsLevel, gainsNobody, losesHeading, losesParties, losesLevel, moreAudience, releaseLink
    case releaseTitle, releaseAdvice, releaseVersion, releaseVersionHelp, releaseReasonHelp, releaseReview
    case releaseReviewAdvice, releaseConfirm, releaseAsk, releaseOneVersion, releaseSame, releaseStaysHeading
    case releaseKeepsOthers, releaseKeepsPlaces, releaseKeepsHistory, releaseKeepsRead, releaseNeedsHeading
    case releaseNeedsParty, releaseNeedsSecond, releaseDone, releaseWaits, releaseSettled, releaseNotRole
    case releaseNotYours, releaseUnnamedParty, raiseLink, raiseTitle, raiseAdvice, raiseVersions, raiseVersionsHelp
    case raiseLabelHelp, raiseReasonHelp, raiseReview, raiseReviewAdvice, raiseConfirm, raiseSame, raiseNoVersion
    case raiseNotRole, raiseKeepsRead, raiseDone, dependentsHeading, dependentsAdvice, dependentsNone, dependentsMore
    case whyLink, whyTitle, whyWho, whyMe, whyAsk, whyParty, whyYou, whyLacking, whyCertain, whyDepends, whyYouCan
    case whyYouPublic, whyCaption, whyDemand, whyVerdict, whyReason, whyNothing, whyDependsMark, whyDependsReason
    case whyHolds, whyLacks, whyOwnLevel, whyOwnCaveat, whyOwnToken, whyOwnThrough, whyPlaces, whyPlacesAdvice
    case whyPlace, placeNumber, whyMore, requestsTitle, requestsWaiting, requestsAdvice, requestsWaitingHeading
    case requestsNone, requestsAskedHeading, requestRelease, requestAdmission, requestAsked, requestBy, requestRecord
    case requestLacking, requestAgree, requestDecline, requestTakeBack, requestReasonHelp, requestTakeBackHelp
    case requestCarriedOut, requestAgreed, requestDeclined, membershipsLink, membershipsTitle, membershipsAdvice
    case membershipsNone, membershipsNotRole, membershipsCaption, membershipsWaiting, membershipMember
    case membershipFormat, membershipMemberNeeded, membershipKind, membershipKindMember, membershipKindServes
    case membershipStart, membershipEnd, membershipStartHelp, membershipBack, membershipBackHelp, membershipBackDay,
        membershipReasonHelp,
        membershipEndHelp, membershipNew, membershipNewAdvice
    case membershipAdmit, membershipAdmitted, membershipWaits, membershipDismiss, membershipDismissed
    case membershipDismissAdvice, membershipDismissConfirm, membershipGone

    // Administration and the logs.
    case adminTitle, adminAdvice, adminNoClearance, peopleHeading, peopleCaption, ceilingIs, personNew
    case personNewAdvice, personName, personNameHelp, personNameNeeded, personSignIn, personLocal, personLocalHelp
    case personLocalNeeded, personRealm, personTaken, personNoAccount, personDisabled, personYou, personClearance
    case personHas, personLevel, personLevelHelp, personLevelNeeded, personCaveats, personCaveatsNeeded, personRoles
    case personRolesHelp, personAdd, personAdded, personGive, personChange, personChanged, personTakeAway
    case personTakenAway, personOwnClearance, personNotWritten, accountHeading, accountActive, accountInactive
    case accountExample, accountOwn, accountLink, accountLinkAdvice, accountMake, accountFactor, accountFactorAdvice,
        accountFactorGone,
        accountDisable, accountDisabled
    case accountEnable, accountEnabled, linkMade, linkHeading, linkAdvice, linkAdvicePath, linkEnds, nodeHeading
    case nodeAdvice, partiesTitle, partiesAdvice, ceilingsCaption, ceilingLevel, ceilingCaveats, ceilingNode
    case ceilingSet, ceilingApply, ceilingChanged, ceilingPartyNeeded, partyNew, partyNewAdvice, partyName, partyCode
    case partyCodeHelp, partyCodeNeeded, partyTaken, partyRealm, partyRealmHelp, partyRealmNeeded, partyFirst
    case partyFirstAdvice, partyAdd, partyAdded, partyAddedFirst, policyTitle, policyAdvice, policyLevels
    case policyCaveats, policyLevelAdd, policyLevelName, policyAbove, policyLevelApply, policyCaveatAdd
    case policyCaveatName, policyCaveatApply, policySecond, policySecondFrom, policySecondHelp, policySecondNever
    case policySecondApply, policyChanged, auditHeading, auditTitle, auditAdvice, ownLogTitle, ownLogAdvice
    case logCaption, logEmpty, logEarlier, logAt, logActor, logNobody, logAction, logActionNeeded, logTarget
    case logOutcome, logDetail, logFrom, logUntil, logDone, logRefused, logRefusedBy, logDownload, logDownloadAdvice

    // Charts on pages, the overview, the calendar and its pages, outcomes.
    case chartAsTable, chartTableRest, chartExercise, needsHeading, needsNothing, needsAnswer, needsOthers, changeNew
    case changeVersion, changeOf, changeWithdrawn, comingHeading, comingNone, matrixDescription, navMonth, navTimeline
    case navAttendance, titleOutcomes, filterMonth, filterFormat, timelineDescription, timelineItem, timelineBars
    case timelineGathered, timelineSpan, timelinePossible, timelineReach, timelineUnknown, timelineToday, timelineAll
    case timelineIntro, timelineTotal, timelineUndated, timelineLeft, timelineEmpty, columnWhat, columnLine
    case attendanceTitle, attendanceIntro, attendanceOf, attendanceDescription, attendanceParties
    case attendanceNotRecorded, attendanceOther, attendanceHigher, attendanceLower, attendanceTotal
    case attendanceTotalAll, attendanceFormat, attendanceFormatless
    case attendancePartners, attendanceEveryone, attendanceLeft, attendanceNoSeries, attendanceNoParty
    case attendanceEarlier, attendanceLater, attendanceAll, attendanceSeries, letterLeader, letterDeputy
    case letterMinister, letterViceMinister, letterAmbassador, letterOfficial, letterMilitary, monthTotal, monthMaybe
    case monthFault, monthInstead, monthPager, monthPrevious, monthNext, monthBefore, monthAfter, monthYear, monthGrid
    case monthDay, monthDayCount, monthGoesOn, monthDayless, monthLasting, monthPossible, monthPossibleWhy
    case monthPossibleRest, monthLeft, monthInList, monthEmpty, monthEmptyNarrowed, weekdayMonday, weekdayTuesday
    case weekdayWednesday, weekdayThursday, weekdayFriday, weekdaySaturday, weekdaySunday, outcomeReported, outcomeBy
    case outcomeProposedBy, outcomeRule, objectionsNone, reasonNotRecorded, columnSay, columnReason, columnPerson
    case servedHeading, servedNothing

    // Parties, formats, posts and contributions.
    case navPosts, navContributions, titlePosts, introPosts, titleContributions, introContributions, filterProvider
    case filterRecipient, filterStage, filterUnit, filterHost, filterRunBy, partyColumnGoal, partyColumnState
    case partyColumnJudged, partyColumnSource, partyColumnProposition, partyColumnStance, partyColumnContribution
    case partyColumnStage, partyColumnAmount, partyColumnUnit, partyColumnCount, partyColumnTotal, partyColumnPost
    case partyColumnTasks, partyColumnFormat, partyColumnMember, partyContents, partyGaps, partyProgrammesAll
    case partyGoals, partyGoalsNone, partyAttendance, partyAttendanceTitle, partySummitsAll
    case partyPositions, partyPositionsAll, partyContributions
    case partyContributionsAll, partyPosts, postsHere, postsRun, postsMore, postCounterpart, postRunBy, postHost
    case dateAsOf, membersNone, membersShow, membersPossibly, membershipMaybe, membershipsOverTime
    case membershipsPicture, membershipsRest, membershipCertain, membershipWithin, membershipUndated
    case membershipUnknownEnd, competencesHeading, competencesHas, competencesLacks, partsHeading, partsOffices
    case partMembers, partMembersOn, partsMore, contributionThrough, contributionPartOf, contributionPart
    case contributionTo, contributionNoGiver, contributionsTitle, contributionsAdvice, contributionsPicture
    case contributionsUnit, contributionsUnmeasured, contributionsListed, totalsHeading, totalsCaption, totalsMore
    case totalOf, totalParts, totalUnmeasured, totalStageUnknown, totalUnitUnknown, totalMixedBounds, totalNoNumber

    // Programmes, goals, projects, needs, and what was agreed.
    case titleCompare, titleProjects, titleGoals, titleNeeds, introProjects, introGoals, introNeeds, goalsEmpty
    case projectsEmpty, filterProgramme, filterTheme, stateNotRecorded, judgeNotRecorded, judgeSpeaksFor
    case standingHeading, standingDiffers, standingNone, standingMissing, standingAll, standingEarlier, stepEnd
    case stepEnds, stepWay, stepWays, stepMeans, stepProgramme, treeEnds, treeWays, treeMeans, treeAbsent
    case treeLooseGoals, treeLooseMeans, treeNoWays, treeUnderHeading, meansAll, goalsAll, goalsNone
    case goalStandsHeading, goalOwnState, goalServesHeading, goalMeansHeading, goalMeansNone, withoutGoalsHeading
    case withoutGoals, successionHeading, successionNone, areasHeading, areasNone, areasCaption, areasCaptionPeriod
    case columnGoal, columnGoals, columnActivitiesWith, columnJudged, columnFact, factPeriod, factLeads, factMeasure
    case factBaseline, factTopics, factProgramme, factServes, factParticipants, factLead, factStateOn, factFor
    case factLaunched, factFollows, compareHeading, compareIntro, compareReady, compareChoose, compareLegend
    case compareApply, compareMore, compareAreas, compareAreasAll, compareAreasShared, compareAreasSingle
    case compareAreaCount, compareAreasCaption, compareNoAreas, compareBrief, compareBriefCaption
    case compareGoalsCaption, compareNamed, compareNotNamed, compareNothing, compareLeftOut, agreedLink, agreedTitle
    case agreedAsOf, agreedEmpty, agreedNoGoals, agreedGoals, agreedProgrammes, agreedMore, agreedGoalCaption
    case agreedStateOn, agreedOtherGoals, agreedOtherGoalsCaption, agreedMeetings, agreedMeetingsNote
    case agreedMeetingsAll, agreedOutcomes, agreedContributions, agreedContributionsNote, agreedPast
    case agreedProgrammesAll, answersHeading, answersLabel, answersNone, answeredHeading, answeredLabel
    case answeredNone

    // Files of lists and records, the downloads of everything, and reports of errors.
    case exportHeading, exportRecordHeading, exportEverything, exportCSV, exportJSON, exportSTIX, exportFeed
    case exportParticipation, exportCalendar, exportTooLong, exportNamesOf, exportID, exportRecordID, exportType
    case exportName, exportDescription, exportKind, exportDate, exportStatus, exportProposition, exportStance
    case exportAmount, exportUnit, exportBound, exportParties, exportTopics, exportText, exportSourceRefs
    case exportSources, exportExercise, exportLabel, exportOrigin, exportCreated, exportVersion, exportAddress
    case exportRelation, exportRelationFrom, exportRelationTo, exportFactPath, exportFactName, exportFactValue
    case exportFactWords, exportRowOfKind, exportRowOfParticipation, exportRowOfAnswers, exportRowOfObjections
    case exportRowOfParagraphs, exportRowOfNames, exportRowOfSources, exportRowOfRecords, exportRowOfOthers
    case exportRowOfAttendance, exportRowOfComparison, exportRowOfAgreed, exportPart, exportUnder, exportTrueOn
    case exportArea, exportNamed, exportAreaGoals, exportBy, exportFormat, exportParty
    case feedSubtitle, feedLabel, calendarAbout, calendarLeftOut, downloadsTitle, downloadsIntro, downloadsWhole
    case downloadsBundle, downloadsBundleHelp, downloadsLines, downloadsLinesHelp, downloadsCodebook
    case downloadsCodebookHelp, downloadsCodebookTable, downloadsCodebookTableHelp, downloadsTables, downloadsCaption
    case downloadsTablesAdvice, downloadsTable, downloadsRow, downloadsRows, downloadsFiles, downloadsUncounted
    case downloadsPrograms, downloadsProgramsAdvice, downloadsFeedsAdvice, codebookTitle, codebookReader
    case codebookFiles, codebookLists, codebookDates, codebookAmounts, codebookIDs, codebookColumn, codebookKind
    case codebookMeaning, codebookTerms, codebookList, kindText, kindIdentifier, kindDate, kindInstant, kindNumber
    case kindBoolean, kindTerm, kindAddress, remarkReport, remarkReportPublic, remarksHeading, remarksWaiting
    case remarksWho, remarkBy, remarkAnswerBy, remarkUnanswered, remarkAnswer, remarkTitle, remarkPublic
    case remarkNoParty, remarkReaders, remarkReadersOwn, remarkText, remarkTextHelp, remarkPlace, remarkPlaceHelp
    case remarkPlaceLine, remarkSend, remarkTextNeeded, remarkTextLong, remarkTextUnfit, remarkAbstract
    case remarkAnswerTitle, remarkAnswerAdvice, remarkAnswerText, remarkAnswerTextHelp, remarkAnswerSend
    case remarkAnswerNeeded, remarkAnswerRefused

    // Topics, positions, links, documents, histories, and how to point to a record.
    case navPositions, navRelations, titlePositions, introPositions, positionsGridHeading, positionsGridCaption
    case positionsGridRow, positionsGridEmpty, positionsGridLeft, positionsListHeading, positionAsOf, positionStated
    case positionInferred, confidenceIs, confidenceNotRecorded, confidenceScale, filterStance, filterHolder
    case filterBasis, orderTopic, orderParty, titleRelations, introRelations, relationsFollowing, relationsLeading
    case relationsWaysHeading, relationsNoWay, relationsWays, relationsWaysCut, relationsWay, relationsPictureHeading
    case relationsPictureTitle, relationsPictureSays, relationsPictureLeft, relationsListHeading, relationsOtherForm
    case relationsOnWay, relationNoEvidence, filterEither, filterRelation, filterConfidence, filterWayFrom
    case filterWayTo, filterFrom, filterTo, orderRelation, orderConfidence, topicPositionsHeading
    case topicPositionsNone, topicPositionsAll, topicWorkHeading, topicWorkNone, topicProgrammes
    case topicProgrammeColumn, topicProgrammesColumn, topicActivitiesColumn, topicLatestColumn, topicPartiesCaption
    case topicPartiesMore, topicLinksHeading, topicLinksFrom, topicLinksTo, topicLinksAll, topicBelowHeading
    case topicDocumentsHeading, topicDocumentCited, topicDocumentsMore, paragraphAnchorNumber, paragraphsAdvice
    case citedHeading, citedAdvice, citedNowhere, citedPlace, citedAccessed, citedRecord, claimHeading, claimAnswers
    case historyTitle, historyIntro, historyVersion, historyLast, historyFirst, historySame, historyChanged
    case historyMore, historyNoRoom
    case historyAfter, historyRemoved, historyAdded, historyLink, aboutShort, aboutCite, citeUndated, citeAccessed
    case citeAnd, citeVersion

    // Two versions of a text.
    case differencesTitle, differencesBetween, differencesLink, differencesFrom, differencesTo, differencesCompare
    case differencesNone, differencesSummary, differencesLegend, differencesSampleRemoved, differencesSampleAdded
    case differencesChanged, differencesRewritten, differencesAdded, differencesRemoved, differencesMoved
    case differencesSplit, differencesJoined, differencesUnchanged, differencesWordsAdded, differencesWordsRemoved
    case differencesIsChanged, differencesIsRewritten, differencesSameWords, differencesMovedFrom, differencesMovedTo
    case differencesWasRemoved, differencesIsAdded, differencesWasSplit, differencesWasJoined, differencesKind

    // Mail.
    case mailAnnounced, mailUnreceived, mailBroken, mailExtended, mailWithdrawn, mailAdopted, mailHeld, mailExpires
    case mailSomething, mailSomethingAt, mailTrial, mailTrialText, mailFoot

    // The certificate of a decision.
    case certificateTitle, certificateNone, certificateFaulty, certificateFile, certificateKeys
    case certificateOutcome, certificateAdopted, certificateIssued, certificateBroken, certificateWithdrawn
    case certificateRound, certificateWindow, certificateBetween, certificateMade, certificateText
    case certificateVersion, certificateHash, certificateSum, certificateFingerprint, certificateProves
    case certificateLimits, certificateRoster, certificateAssociates, certificateParty, certificateStands
    case certificateReceived, certificateActs, certificateAct, certificateWhen, certificateWho, certificateWords
    case certificateSecretariat, certificateWithheld, certificateAgreed, certificateReserved, certificateSilent
    case certificateNotOpened, certificateNotReceived, certificateBroke, certificateAligned
    case certificateAlignedStatement, certificateNotAligned, certificateNoWord, certificateCheck
    case certificateCheckHow, certificateProvesSigned, certificateProvesKey, certificateProvesText
    case certificateProvesMatch, certificateProvesOutcome, certificateProvesReceipts, certificateProvesNotice
    case certificateLimitKey, certificateLimitText, certificateLimitAuthority, certificateLimitActs
    case certificateLimitClock, certificateLimitPapers, certificateLimitBreaker, certificateLimitNotice
    // Decisions under silence.
    case navDecisions, decisionsIntro, decisionsNone, decisionsOwn, decisionsOwnNone, decisionsOthers
    case decisionsRunning, decisionsOver, decisionsOverAll, decisionsForYou, decisionsAll, decisionNew, decisionZone
    case decisionZoneApply, decisionClockCapital, decisionClockSeat, decisionClock, decisionInstant, decisionLeft
    case decisionLeftDays, decisionLeftSeconds, decisionHours, decisionIn, decisionEnds, decisionOpens
    case decisionOwnWord, decisionNext, decisionNextReceive, decisionNextOpen, decisionNextSilent
    case decisionNextAssociate, decisionNextBroken, decisionNextMissing, decisionNextRedraft, decisionNextIssue
    case decisionStateDraft, decisionStateAnnounced, decisionStateRunning, decisionStateBroken, decisionStateHeld
    case decisionStateAdopted, decisionStateIssued, decisionStateWithdrawn, decisionStateExtended, decisionWith
    case decisionReservations, decisionStatements, decisionRound, decisionRoundHeading, decisionBreakerWithheld
    case decisionLaterBreaks, decisionMissingReceipts, decisionDissent, decisionAligned, decisionAlignedStatement
    case decisionNotAligned, decisionLateBreaks, decisionLateActs, decisionEntered, decisionHandedInBefore
    case decisionNumber, decisionObjection, decisionAmendment, decisionMoreTime, decisionWordAgreed
    case decisionWordReserved, decisionWordSilent, decisionWordReceived, decisionWordNotReceived, decisionWordBroke
    case decisionWordAligned, decisionWordAlignedStatement, decisionWordNotAligned, decisionWordNone
    case decisionActAnnounce, decisionActReceive, decisionActOpen, decisionActBreak, decisionActLateBreak
    case decisionActAgree, decisionActReserve, decisionActState, decisionActExtend, decisionActWithdraw
    case decisionActIssue, decisionText, decisionSealed, decisionTextUnread, decisionHash, decisionHashShort
    case decisionCompare, decisionCompareWithLast, decisionComparedWith, decisionVersionOf, decisionNoEarlier
    case decisionRoster, decisionRosterCount, decisionAssociates, decisionAssociatesCount, decisionReceived
    case decisionColumnWord, decisionColumnReceipt, decisionActs, decisionActsLeft, decisionActsOfRound
    case decisionColumnReceived, decisionColumnWho, decisionColumnWhat, decisionSecretariat, decisionNameWithheld
    case decisionNamedForYou, decisionOnPaper, decisionLateNote, decisionRecordedNote, decisionVoidNote
    case decisionRounds, decisionRules, decisionRule, decisionRuleConsensus, decisionRuleMinusOne, decisionOnBreak
    case decisionFalls, decisionRedraft, decisionNotice, decisionNoticeHours, decisionNoticeStraight
    case decisionNoticeWorking, decisionReference, decisionCertificate, decisionPageLink, helpDecisionsHeading
    case helpDecisions, helpDecisionsLook, decisionAct, decisionReceive, decisionReceiveAdvice, decisionOpen
    case decisionOpenAdvice, decisionAgree, decisionAgreeAdvice, decisionReserve, decisionReserveHelp, decisionState
    case decisionStateHelp, decisionAlign, decisionAlignStatement, decisionDoNotAlign, decisionWords
    case decisionWordsNeeded, decisionWordsLong, decisionBreak, decisionAskTime, decisionLateBreak, decisionNotYours
    case decisionDoneReceive, decisionDoneOpen, decisionDoneAnnounced, decisionDone, decisionBreakTitle
    case decisionBreakMeans, decisionBreakRedraft, decisionBreakFalls, decisionBreakConcerned, decisionBreakIsLate
    case decisionBreakForEver, decisionBreakKind, decisionKindNeeded, decisionReasonHelp, decisionReasonNeeded
    case decisionWording, decisionWordingHelp, decisionWordingLine, decisionWithhold, decisionWithholdTick
    case decisionWithholdHelp, decisionBreakReview, decisionBreakNot, decisionBreakSure, decisionLateSure
    case decisionShownAs, decisionReceiptTitle, decisionReceiptAdvice, decisionReceivedAt, decisionInstantExact
    case decisionReceiptPrint, decisionStateNow, decisionDesk, decisionAllOpened, decisionMissing, decisionUnopened
    case decisionIssue, decisionIssueAdvice, decisionIssueNumber, decisionNumberNeeded, decisionExtend
    case decisionExtendAdvice, decisionUntil, decisionTimeNeeded, decisionEnter, decisionEnterAdvice, decisionServed
    case decisionServedNeeded, decisionWhat, decisionWhatNeeded, decisionEvidence, decisionEvidenceHelp
    case decisionEvidenceNeeded, decisionHanded, decisionPaperHelp, decisionWithdraw, decisionWithdrawAdvice
    case decisionSure, decisionSureNeeded, decisionNewText, announceTitle, announceNotRole, announceIntro
    case announceFind, announceNoText, announceMoreTexts, announceTexts, announceTextsHelp, announceGoOn
    case announceOne, announcePackage, announceNewText, announceName, announceNameNeeded, announceVersion
    case announceKind, announceTextNeeded, announceFormat, announceFormatHelp, announceDay, announceFill
    case announceRoster, announceRosterHelp, announceRosterNeeded, announceNoParty, announceAssociates
    case announceAssociatesHelp, announceReaders, announceReadersHelp, announceWhen, announceZone, announceZoneHelp
    case announceZoneNeeded, announceExpires, announceOpens, announceOpensHelp, announceHours, announceHoursHelp
    case announceHoursNeeded, announceCount, announceStraight, announceWorking, announceCapitals
    case announceCapitalsHelp, announceLine, announceConcerned, announceConcernedHelp, announceCheck
    case announceCheckAdvice, announceDelegates, announceLacking, announceNotice, announceCapital, announceCounted
    case announceEnough, announceEarliest, announceEveryCapital, announceGiven, announceWanting, announceTooShort
    case announceChanges, announceNow, announceDoneBefore

    // Sets of pages for paper.
    case paperFactSheet, paperStatus, paperBrief, paperHandover, paperBack, paperHow, paperExercise, paperPrinted
    case paperContents, paperNotes, paperSources, paperNoSource, paperNone, paperMoreList, paperPart, paperStretch,
        paperInPart
    case paperParts, paperKind, paperCode
    case paperNote, paperMemberOf, paperParties, paperLeads, paperFollows, paperFollowed, paperPlace, paperFormat
    case paperProgramme, paperState, paperPeriodColumn, paperRelation, paperAgreed, paperAgreedGoals
    case paperNoProgramme, paperOtherProgrammes, paperAreas, paperAreasHeading, paperStateAsOf, paperDisagreement
    case paperGoals, paperNoGoals, paperObjective, paperGoal, paperPeriod, paperMeasure, paperBaseline
    case paperGoalState, paperNoAssessment, paperAssessment, paperWhole, paperDone, paperDisputed, paperAround
    case paperActivitiesCaption, paperCame, paperAttendance, paperAttendanceCaption, paperSummit, paperLevel
    case paperPositions, paperPositionsCaption, paperPositionsOn, paperNoPositions, paperTopic, paperStance
    case paperReason, paperInferred, paperContributions, paperContributionsCaption, paperContribution, paperAmount
    case paperStage, paperPosts, paperPostsCaption, paperPost, paperRunBy, paperHost, paperAsOf, paperMemberships
    case paperBelongs, paperMembers, paperBodies, paperTexts, paperOutcomes, paperObjection, paperNeeds
    case paperRecommendations
    case paperAnsweredBy, paperComing, paperPast, paperAgenda, paperNoAgenda, paperSaid, paperNothingSaid
    case paperAttendanceHere, paperGridCaption, paperNoAttendance, paperPositionsHere, paperOpenGoals
    case paperNoOpenGoals, paperWording, paperNoWording
}
