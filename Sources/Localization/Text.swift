/// The keys of all texts, in one list: a key that is not here cannot be used, and the tests see to it that each one has
/// an English text and is used.
///
/// A key's name is also what a translator's table calls it.
public enum Text: String, CaseIterable, Hashable, Sendable {
    // The frame, the overview, search, the reader and problems.
    case navLabel, navMenu, navMenuLabel, navOverview, navParties, navFormats, navProgrammes, navCalendar, navTopics
    case navDocuments, navRecords, navSearch, skipToContent, crumbsLabel, exerciseStrip, exerciseMark, footerSources
    case footerHelp, readerPublic, readerAsPublic, readerAsAccount, readerMayRead, viewAsPublic, viewAsAccount
    case viewAsMyself, signOut, overviewHolds, overviewEmpty, tallyParties, tallyFormats, tallyOfType, changesHeading
    case changesIntro, threatsHeading, timelineHeading, timelineGroup, timelineGroupExercise, legendSummit
    case legendMeeting, legendVisit, legendSigning, legendOther, matrixHeading, matrixCaption, matrixMore, matrixCell
    case attendanceHeading, attendanceCaption, titleSearch, searchCut, searchLabel, searchApply, searchAdvice
    case searchEmpty, searchEmptyAdvice, searchTotal, titleReader, readerIsPublic, readerIs, readerIsReduced
    case readerIsAccount, readerLevel, readerCaveats, readerParty, readerOthers, readerOpenings, readerThrough
    case readerAmountHeading, readerReadable, readerPublicAdvice, readerReducedAdvice, readerTakenAway, problemHome
    case problemNotFound, problemNotFoundAdvice, problemUnauthorized, problemUnauthorizedAdvice, problemMethod
    case problemMethodAdvice, problemBusy, problemBusyAdvice, problemFault, problemFaultAdvice, problemRequest
    case problemRequestAdvice, problemFull, problemFullAdvice, problemDisk, problemDiskAdvice, problemClock
    case problemClockAdvice, problemDamaged, problemDamagedAdvice

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
    case sourcesHeading, disagreementsAll, groupAll, aboutHeading, aboutAddress, aboutLabel, aboutOrigin
    case aboutAlsoFrom, aboutCreatedBy, aboutCreated, aboutVersion, versionsHeading, versionShown, versionRevoked
    case versionArrived, rawHeading, rawDownload, rawTooLong, labelPublic, labelEveryone, labelLevel, labelAnyOf
    case labelNobody, labelCaveats, labelUnnamed, tokenCommunity, tokenYourself, tokenFormat, membersHeading
    case membersOn, membersAll, membersTrueOn, membershipServes, membershipPossible, formatsHeading
    case participantsHeading, inForceHeading, treeHeading, objectionsHeading, objectionMember, objectionOutside
    case paragraphsHeading, typeWork, typeProgrammes, typeProgramme, typeObjectives, typeObjective, typeGoals
    case typeGoal, typeAssessments, typeAssessment, typeActivities, typeActivity, typeTopics, typeTopic, typePositions
    case typePosition, typeOutcomes, typeOutcome, typeContributions, typeContribution, typePosts, typePost
    case typeDocuments, typeDocument, typeClaims, typeClaim, typeNeeds, typeNeed, typeRecommendations
    case typeRecommendation, typeDecisions, typeDecision, typeActs, typeAct, typeMarks, typeMark
    case typeIdentities, typeIdentity
    case typeRelationships, typeRelationship

    // How to read the record.
    case titleHelp, helpSourcesHeading, helpSources, helpDisagreements, helpNotRecorded, helpLabelsHeading, helpLabels
    case helpLabelForm, helpHidden, helpDatesHeading, helpDates, helpVersions, helpPositionsHeading, helpPositions
    case helpContributions, helpExerciseHeading, helpExercise, helpClientHeading, helpClient, helpClientCredentials

    // Forms.
    case editNewLink, editNewTitle, editNewAdvice, editTitle, editTitleNew, editGroupMain, editGroupProse
    case editGroupNames, editGroupSources, editSourcesNeeded, editSave, editCheck, editCancel, editKeptDraft
    case editFaults, editCheckedHeading, editCheckedAdvice, editUnchangedHeading, editUnchangedAdvice
    case editMergedHeading, editMergedAdvice, editRaisedHeading, editRaisedAdvice, editRaisedWhy, editRaisedAccept
    case editPreviewHeading, editPreviewHelp, editPreviewAs, editPreviewLevel, editPreview, editPreviewTitle
    case editPreviewSees, editPreviewNothing, editPreviewWithheld, editPreviewLimits, editConflictTitle
    case editConflictAdvice, editConflictCaption, editConflictField, editConflictBefore, editConflictTheirs
    case editConflictMine, editConflictSame, editConflictBoth, editConflictMerge, editConflictMergeHelp
    case editConflictTake, editRevoke, editRevokeTitle, editRevokeAdvice, editRevokeReason, editRevokeReasonHelp
    case editRevokeSure, editRevokeNote, editChange, editRequired, editNone, editOther, editOtherWord, editKept
    case editFind, editFindOf, editFindAny, editFound, editFoundNone, editSuggested, editAdd, editAddBehind
    case editRemove, editUp, editListEmpty, editElement, editPairName, editPairLanguage, editPairValue, editHintLines
    case editHintDate, editHintPeriod, editHintDecimal, editHintTimestamp, editHintLanguage, editHintAddress
    case editHintHash, editLabelHeading, editLabelHelp, editLabelHelpKept, editLabelKeep, editLabelPick, editLabelText
    case editLabelTextLabel, editLabelTextHelp, editLabelUnreadable, editLabelNothing, editLevel, editColour
    case editCaveats, editAudience, editAudienceEveryone, editAudienceCommunity, editAudienceParty, editAudienceMe
    case editAudienceNamed, editReaders, editPartLabel, editPartLabelFor, editFaultRequired, editFaultText
    case editFaultInteger, editFaultDecimal, editFaultDate, editFaultPeriod, editFaultTimestamp, editFaultLanguage
    case editFaultAddress, editFaultHash, editFaultChoose, editFaultPairName, editFaultPairTwice, editFaultPairValue
    case editFaultSources, editFaultLevel, editFaultCaveat, editFaultColour, editFaultNamed, editFaultLabelText
    case editFaultLower, editFaultPartLower, editFaultCheck, editFaultRefused, editFaultReason, editFaultSure
    case editFaultRevokeChanged

    // Signing in, and one's own account.
    case titleSignIn, signInName, signInNameHint, signInPassword, signInApply, signInAdvice, signInWrong, signInOver
    case providerHeading, providerRealm, providerApply, providerUnknown, providerFailed, providerNotKnown
    case providerTitle, providerAdvice, codeTitle, codeLabel, codeHint, codeApply, codeWrong, chooseTitle
    case chooseAdvice, chooseHint, chooseAgain, chooseApply, chooseLength, chooseGuessable, chooseDiffers
    case faultHeading, accountTitle, accountSignInAs, accountByLink, accountByProvider, passwordHeading
    case passwordChange, passwordAdvice, passwordOld, passwordNew, passwordApply, passwordWrong, factorHeading
    case factorIsOff, factorIsOn, factorManage, factorStart, factorStartAdvice, factorAdd, factorKey, factorAddress
    case factorConfirm, factorConfirmApply, factorRenewHeading, factorRenewAdvice, factorRenewApply, factorOffHeading
    case factorOffApply, factorGone, recoveryTitle, recoveryAdvice, recoveryDone, sessionsHeading, sessionBegan
    case sessionUsed, sessionEnds, sessionThis, sessionsEndAll, sessionPlace, sessionPlaceUnknown, sessionEnd
    case sessionEndNamed, sessionEndTitle, sessionsEndAdvice, chooseListed, factorNeeded, proofCodeHint
    case proofByProvider, proofByLink, proofSignIn, proofNotShown, tokensHeading, tokensAdvice, tokensNone, tokenNew
    case tokenName, tokenNameHint, tokenScope, tokenScopeRead, tokenScopeWrite, tokenDays, tokenDaysChoice, tokenLevel
    case tokenCaveats, tokenKeeps, tokenKeepsParty, tokenKeepsFormats, tokenApply, tokenEnds, tokenUsed, tokenNever
    case tokenRevoke, tokenRevokeNamed, tokenMadeTitle, tokenMadeAdvice, tokenMadeUse, tokenBack, tokenFaultName
    case tokenFaultScope, tokenFaultDays, tokenFaultLevel, tokenFaultCaveat, tokenFaultKeeps, tokenFaultMany
    case problemRate, problemRateAdvice, mailHeading, mailTitle, mailAbout, mailNone, mailGoes, mailGoesNowhere
    case mailAddress, mailAddressHint, mailLanguage, mailLanguageNode, mailApply, mailFaultAddress, mailFaultLanguage

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
    case membershipStart, membershipEnd, membershipStartHelp, membershipBack, membershipBackHelp, membershipBackDay
    case membershipReasonHelp, membershipEndHelp, membershipNew, membershipNewAdvice, membershipAdmit
    case membershipAdmitted, membershipWaits, membershipDismiss, membershipDismissed, membershipDismissAdvice
    case membershipDismissConfirm, membershipGone

    // Administration and the logs.
    case adminTitle, adminAdvice, adminNoClearance, peopleHeading, peopleCaption, ceilingIs, personNew
    case personNewAdvice, personName, personNameHelp, personNameNeeded, personSignIn, personLocal, personLocalHelp
    case personLocalNeeded, personRealm, personTaken, personNoAccount, personDisabled, personYou, personClearance
    case personHas, personLevel, personLevelHelp, personLevelNeeded, personCaveats, personCaveatsNeeded, personRoles
    case personRolesHelp, personAdd, personAdded, personGive, personChange, personChanged, personTakeAway
    case personTakenAway, personOwnClearance, personNotWritten, accountHeading, accountActive, accountInactive
    case accountExample, accountOwn, accountLink, accountLinkAdvice, accountMake, accountFactor, accountFactorAdvice
    case accountFactorGone, accountDisable, accountDisabled, accountEnable, accountEnabled, linkMade, linkHeading
    case linkAdvice, linkAdvicePath, linkEnds, nodeHeading, nodeAdvice, partiesTitle, partiesAdvice, ceilingsCaption
    case ceilingLevel, ceilingCaveats, ceilingNode, ceilingSet, ceilingApply, ceilingChanged, ceilingPartyNeeded
    case partyNew, partyNewAdvice, partyName, partyCode, partyCodeHelp, partyCodeNeeded, partyTaken, partyRealm
    case partyRealmHelp, partyRealmNeeded, partyFirst, partyFirstAdvice, partyAdd, partyAdded, partyAddedFirst
    case policyTitle, policyAdvice, policyLevels, policyCaveats, policyLevelAdd, policyLevelName, policyAbove
    case policyLevelApply, policyCaveatAdd, policyCaveatName, policyCaveatApply, policySecond, policySecondFrom
    case policySecondHelp, policySecondNever, policySecondApply, policyChanged, auditHeading, auditTitle, auditAdvice
    case ownLogTitle, ownLogAdvice, logCaption, logEmpty, logEarlier, logAt, logActor, logNobody, logAction
    case logActionNeeded, logTarget, logOutcome, logDetail, logFrom, logUntil, logDone, logRefused, logRefusedBy
    case logDownload, logDownloadAdvice

    // Charts on pages, the overview, the calendar and its pages, outcomes.
    case chartAsTable, chartTableRest, chartExercise, needsHeading, needsNothing, needsAnswer, needsOthers, changeNew
    case changeVersion, changeOf, changeWithdrawn, comingHeading, comingNone, matrixDescription, navMonth, navTimeline
    case navAttendance, titleOutcomes, filterMonth, filterFormat, timelineDescription, timelineItem, timelineBars
    case timelineGathered, timelineSpan, timelinePossible, timelineReach, timelineUnknown, timelineToday, timelineAll
    case timelineIntro, timelineTotal, timelineUndated, timelineLeft, timelineEmpty, columnWhat, columnLine
    case attendanceTitle, attendanceIntro, attendanceOf, attendanceDescription, attendanceParties
    case attendanceNotRecorded, attendanceOther, attendanceHigher, attendanceLower, attendanceTotal
    case attendanceTotalAll, attendanceFormat, attendanceFormatless, attendancePartners, attendanceEveryone
    case attendanceLeft, attendanceNoSeries, attendanceNoParty, attendanceEarlier, attendanceLater, attendanceAll
    case attendanceSeries, letterLeader, letterDeputy, letterMinister, letterViceMinister, letterAmbassador
    case letterOfficial, letterMilitary, monthTotal, monthMaybe, monthFault, monthInstead, monthPager, monthPrevious
    case monthNext, monthBefore, monthAfter, monthYear, monthGrid, monthDay, monthDayCount, monthGoesOn, monthDayless
    case monthLasting, monthPossible, monthPossibleWhy, monthPossibleRest, monthLeft, monthInList, monthEmpty
    case monthEmptyNarrowed, weekdayMonday, weekdayTuesday, weekdayWednesday, weekdayThursday, weekdayFriday
    case weekdaySaturday, weekdaySunday, outcomeReported, outcomeBy, outcomeProposedBy, outcomeRule, objectionsNone
    case reasonNotRecorded, columnSay, columnReason, columnPerson, servedHeading, servedNothing

    // Parties, formats, posts and contributions.
    case navPosts, navContributions, titlePosts, introPosts, titleContributions, introContributions, filterProvider
    case filterRecipient, filterStage, filterUnit, filterHost, filterRunBy, partyColumnGoal, partyColumnState
    case partyColumnJudged, partyColumnSource, partyColumnProposition, partyColumnStance, partyColumnContribution
    case partyColumnStage, partyColumnAmount, partyColumnUnit, partyColumnCount, partyColumnTotal, partyColumnPost
    case partyColumnTasks, partyColumnFormat, partyColumnMember, partyContents, partyGaps, partyProgrammesAll
    case partyGoals, partyGoalsNone, partyAttendance, partyAttendanceTitle, partySummitsAll, partyPositions
    case partyPositionsAll, partyContributions, partyContributionsAll, partyPosts, postsHere, postsRun, postsMore
    case postCounterpart, postRunBy, postHost, dateAsOf, membersNone, membersShow, membersPossibly, membershipMaybe
    case membershipsOverTime, membershipsPicture, membershipsRest, membershipCertain, membershipWithin
    case membershipUndated, membershipUnknownEnd, competencesHeading, competencesHas, competencesLacks, partsHeading
    case partsOffices, partMembers, partMembersOn, partsMore, contributionThrough, contributionPartOf
    case contributionPart, contributionTo, contributionNoGiver, contributionsTitle, contributionsAdvice
    case contributionsPicture, contributionsUnit, contributionsUnmeasured, contributionsListed, totalsHeading
    case totalsCaption, totalsMore, totalOf, totalParts, totalUnmeasured, totalStageUnknown, totalUnitUnknown
    case totalMixedBounds, totalNoNumber

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
    case compareAreaCount, compareAreasCaption, compareNoAreas, compareBrief, compareBriefCaption, compareGoalsCaption
    case compareNamed, compareNotNamed, compareNothing, compareLeftOut, agreedLink, agreedTitle, agreedAsOf
    case agreedEmpty, agreedNoGoals, agreedGoals, agreedProgrammes, agreedMore, agreedGoalCaption, agreedStateOn
    case agreedOtherGoals, agreedOtherGoalsCaption, agreedMeetings, agreedMeetingsNote, agreedMeetingsAll
    case agreedOutcomes, agreedContributions, agreedContributionsNote, agreedPast, agreedProgrammesAll, answersHeading
    case answersLabel, answersNone, answeredHeading, answeredLabel, answeredNone

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
    case exportArea, exportNamed, exportAreaGoals, exportBy, exportFormat, exportParty, feedSubtitle, feedLabel
    case calendarAbout, calendarLeftOut, downloadsTitle, downloadsIntro, downloadsWhole, downloadsBundle
    case downloadsBundleHelp, downloadsLines, downloadsLinesHelp, downloadsCodebook, downloadsCodebookHelp
    case downloadsCodebookTable, downloadsCodebookTableHelp, downloadsTables, downloadsCaption, downloadsTablesAdvice
    case downloadsTable, downloadsRow, downloadsRows, downloadsFiles, downloadsUncounted, downloadsPrograms
    case downloadsProgramsAdvice, downloadsFeedsAdvice, codebookTitle, codebookReader, codebookFiles, codebookLists
    case codebookDates, codebookAmounts, codebookIDs, codebookColumn, codebookKind, codebookMeaning, codebookTerms
    case codebookList, kindText, kindIdentifier, kindDate, kindInstant, kindNumber, kindBoolean, kindTerm, kindAddress
    case remarkReport, remarkReportPublic, remarksHeading, remarksWaiting, remarksWho, remarkBy, remarkAnswerBy
    case remarkUnanswered, remarkAnswer, remarkTitle, remarkPublic, remarkNoParty, remarkReaders, remarkReadersOwn
    case remarkText, remarkTextHelp, remarkPlace, remarkPlaceHelp, remarkPlaceLine, remarkSend, remarkTextNeeded
    case remarkTextLong, remarkTextUnfit, remarkAbstract, remarkAnswerTitle, remarkAnswerAdvice, remarkAnswerText
    case remarkAnswerTextHelp, remarkAnswerSend, remarkAnswerNeeded, remarkAnswerRefused

    // Topics, positions, links, documents, histories, and how to point to a record.
    case navPositions, navRelations, titlePositions, introPositions, positionsGridHeading, positionsGridCaption
    case positionsGridRow, positionsGridEmpty, positionsGridLeft, positionsListHeading, positionAsOf, positionStated
    case positionInferred, confidenceIs, confidenceNotRecorded, confidenceScale, filterStance, filterHolder
    case filterBasis, orderTopic, orderParty, titleRelations, introRelations, relationsFollowing, relationsLeading
    case relationsWaysHeading, relationsNoWay, relationsWays, relationsWaysCut, relationsWay, relationsPictureHeading
    case relationsPictureTitle, relationsPictureSays, relationsPictureLeft, relationsListHeading, relationsOtherForm
    case relationsOnWay, relationNoEvidence, filterEither, filterRelation, filterConfidence, filterWayFrom
    case filterWayTo, filterFrom, filterTo, orderRelation, orderConfidence, topicPositionsHeading, topicPositionsNone
    case topicPositionsAll, topicWorkHeading, topicWorkNone, topicProgrammes, topicProgrammeColumn
    case topicProgrammesColumn, topicActivitiesColumn, topicLatestColumn, topicPartiesCaption, topicPartiesMore
    case topicLinksHeading, topicLinksFrom, topicLinksTo, topicLinksAll, topicBelowHeading, topicDocumentsHeading
    case topicDocumentCited, topicDocumentsMore, paragraphAnchorNumber, paragraphsAdvice, citedHeading, citedAdvice
    case citedNowhere, citedPlace, citedAccessed, citedRecord, claimHeading, claimAnswers, historyTitle, historyIntro
    case historyVersion, historyLast, historyFirst, historySame, historyChanged, historyMore, historyNoRoom
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

    // What a capital cleared.
    case clearedHeading, clearedPrivate, clearedRound, clearedVersion, clearedByParty, clearedSame, clearedChanged
    case clearedOther, clearedSee, clearedRecord, clearedForm, clearedAdvice, clearedNote, clearedNoteHelp, clearedSend
    case clearedDone, clearedRefused, clearedOtherRound, clearedUnread, clearedNoteUnfit, clearedChoice
    case clearedByDelegate, clearedShortSame, clearedShortChanged, helpDecisionsCleared

    // The certificate of a decision.
    case certificateTitle, certificateNone, certificateFaulty, certificateFile, certificateKeys, certificateOutcome
    case certificateAdopted, certificateIssued, certificateBroken, certificateWithdrawn, certificateRound
    case certificateWindow, certificateBetween, certificateMade, certificateText, certificateVersion, certificateHash
    case certificateSum, certificateFingerprint, certificateProves, certificateLimits, certificateRoster
    case certificateAssociates, certificateParty, certificateStands, certificateReceived, certificateActs
    case certificateAct, certificateWhen, certificateWho, certificateWords
    case certificateCheck, certificateCheckHow, certificateProvesSigned
    case certificateProvesKey, certificateProvesText, certificateProvesMatch, certificateProvesOutcome
    case certificateProvesReceipts, certificateProvesNotice, certificateLimitKey, certificateLimitText
    case certificateLimitAuthority, certificateLimitActs, certificateLimitClock, certificateLimitPapers
    case certificateLimitBreaker, certificateLimitNotice
    // Decisions under silence.
    case decisionsWaiting, decisionsWaitingAll, decisionsWaitingNone, decisionsOverNone
    case navDecisions, decisionsIntro, decisionsNone, decisionsOwn, decisionsOwnNone, decisionsOthers
    case decisionsRunning, decisionsOver, decisionsOverAll, decisionsForYou, decisionsAll, decisionNew, decisionZone
    case decisionZoneApply, decisionClockCapital, decisionClockSeat, decisionClock, decisionInstant, decisionLeft
    case decisionLeftDays, decisionLeftSeconds, decisionHours, decisionIn, decisionEnds, decisionEnded, decisionOpens
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
    case decisionDeadline, decisionDeadlinesAbout, decisionChange, decisionChangesAbout, decisionChangeAnnounced
    case decisionChangeRedrafted, decisionFileClock, decisionFileReference, pageChanged, pageReload
    case helpDecisions, helpDecisionsLook, helpDecisionsFiles
    case decisionAct, decisionReceive, decisionReceiveAdvice, decisionOpen
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
    case announceFind, announceNoText, announceMoreTexts, announceTexts, announceTextsHelp, announceGoOn, announceOne
    case announcePackage, announceNewText, announceName, announceNameNeeded, announceVersion, announceKind
    case announceTextNeeded, announceFormat, announceFormatHelp, announceDay, announceFill, announceRoster
    case announceRosterHelp, announceRosterNeeded, announceNoParty, announceAssociates, announceAssociatesHelp
    case announceReaders, announceReadersHelp, announceWhen, announceZone, announceZoneHelp, announceZoneNeeded
    case announceExpires, announceOpens, announceOpensHelp, announceHours, announceHoursHelp, announceHoursNeeded
    case announceCount, announceStraight, announceWorking, announceCapitals, announceCapitalsHelp, announceLine
    case announceConcerned, announceConcernedHelp, announceCheck, announceCheckAdvice, announceDelegates
    case announceLacking, announceNotice, announceCapital, announceCounted, announceEnough, announceEarliest
    case announceEveryCapital, announceGiven, announceWanting, announceTooShort, announceChanges, announceNow
    case announceDoneBefore

    // Sets of pages for paper.
    case paperFactSheet, paperStatus, paperBrief, paperHandover, paperBack, paperHow, paperExercise, paperPrinted
    case paperContents, paperNotes, paperSources, paperNoSource, paperNone, paperMoreList, paperPart, paperStretch
    case paperInPart, paperParts, paperKind, paperCode, paperNote, paperMemberOf, paperParties, paperLeads
    case paperFollows, paperFollowed, paperPlace, paperFormat, paperProgramme, paperState, paperPeriodColumn
    case paperRelation, paperAgreed, paperAgreedGoals, paperNoProgramme, paperOtherProgrammes, paperAreas
    case paperAreasHeading, paperStateAsOf, paperDisagreement, paperGoals, paperNoGoals, paperObjective, paperGoal
    case paperPeriod, paperMeasure, paperBaseline, paperGoalState, paperNoAssessment, paperAssessment, paperWhole
    case paperDone, paperDisputed, paperAround, paperActivitiesCaption, paperCame, paperAttendance
    case paperAttendanceCaption, paperSummit, paperLevel, paperPositions, paperPositionsCaption, paperPositionsOn
    case paperNoPositions, paperTopic, paperStance, paperReason, paperInferred, paperContributions
    case paperContributionsCaption, paperContribution, paperAmount, paperStage, paperPosts, paperPostsCaption
    case paperPost, paperRunBy, paperHost, paperAsOf, paperMemberships, paperBelongs, paperMembers, paperBodies
    case paperTexts, paperOutcomes, paperObjection, paperNeeds, paperRecommendations, paperAnsweredBy, paperComing
    case paperPast, paperAgenda, paperNoAgenda, paperSaid, paperNothingSaid, paperAttendanceHere, paperGridCaption
    case paperNoAttendance, paperPositionsHere, paperOpenGoals, paperNoOpenGoals, paperWording, paperNoWording
}
