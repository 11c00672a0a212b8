# Writes the data sets the estimators are checked on, and what R's survival package says of them: Rscript reference.R
library(survival)
library(jsonlite)

export <- function(data, file) write.csv(data, file, row.names = FALSE, quote = FALSE)
lungs <- data.frame(time = lung$time, cause = ifelse(lung$status == 2, "death", ""), group = lung$sex)
veterans <- data.frame(time = veteran$time, cause = ifelse(veteran$status == 1, "death", ""), group = veteran$trt)
etime <- with(mgus2, ifelse(pstat == 0, futime, ptime))
event <- with(mgus2, ifelse(pstat == 0, 2 * death, 1))
mgus <- data.frame(time = etime, cause = c("", "pcm", "death")[event + 1], group = as.character(mgus2$sex))
export(lungs, "lung.csv")
export(veterans, "veteran.csv")
export(mgus, "mgus2.csv")

# Entry halfway to the end for every third patient, as a case handed over from another organisation would have.
late <- function(data) ifelse(seq_len(nrow(data)) %% 3 == 0, floor(data$time / 2), 0)

times <- function(fit) with(summary(fit, times = fit$time, extend = TRUE), list(
  time = time, atRisk = n.risk, survival = surv, se = std.err, lower = lower, upper = upper))
curve <- function(fit, tau) {
  q <- quantile(fit, c(0.25, 0.5, 0.75))
  mean <- summary(fit, rmean = tau)$table
  c(times(fit), list(quantiles = lapply(1:3, function(i) c(q$quantile[[i]], q$lower[[i]], q$upper[[i]])),
    tau = tau, rmst = mean[["rmean"]], rmstSe = mean[["se(rmean)"]]))
}
km <- function(data, tau) {
  data$event <- data$cause != ""
  data$entry <- late(data)
  kept <- data[data$entry < data$time | data$entry == 0, ]
  kept$entry <- ifelse(kept$entry == 0, -1, kept$entry)
  list(curve = curve(survfit(Surv(time, event) ~ 1, data, conf.type = "log-log"), tau),
    delayed = curve(survfit(Surv(entry, time, event) ~ 1, kept, conf.type = "log-log"), tau),
    followUp = quantile(survfit(Surv(time, !event) ~ 1, data), 0.5)$quantile[[1]])
}
aj <- function(data, tau) {
  data$event <- factor(data$cause, c("", "pcm", "death"))
  fit <- survfit(Surv(time, event) ~ 1, data, conf.type = "log-log")
  lost <- summary(fit, rmean = tau)$table
  cause <- function(i) list(incidence = fit$pstate[, i], se = fit$std.err[, i], lower = fit$lower[, i],
    upper = fit$upper[, i], lost = lost[i, "rmean"])
  data$entry <- late(data)
  kept <- data[data$entry < data$time | data$entry == 0, ]
  kept$entry <- ifelse(kept$entry == 0, -1, kept$entry)
  handed <- survfit(Surv(entry, time, event) ~ 1, kept, id = seq_len(nrow(kept)))
  known <- handed$time %in% kept$time
  gray <- function(group) {
    tests <- cmprsk::cuminc(data$time, match(data$cause, c("pcm", "death"), 0), group)$Tests
    list(pcm = tests[1, "stat"], death = tests[2, "stat"])
  }
  list(time = fit$time, atRisk = fit$n.risk[, 1], open = fit$pstate[, 1], tau = tau,
    delayed = list(time = handed$time[known], pcm = handed$pstate[known, 2], se = handed$std.err[known, 2]),
    pcm = cause(2), death = cause(3), gray = gray(data$group),
    grayThirds = gray(floor(3 * (seq_len(nrow(data)) - 1) / nrow(data))))
}
bytes <- function(value) toJSON(value, digits = NA, auto_unbox = TRUE, na = "null")
small <- data.frame(time = c(2, 2, 4, 4, 6, 8, 8, 9), cause = c("death", "death", "death", "death", "", "", "", ""), group = c(1, 2))
export(small, "small.csv")
writeLines(bytes(list(version = as.character(packageVersion("survival")), lung = km(lungs, 365), veteran = km(veterans, 365),
  small = km(small, 8), mgus2 = aj(mgus, 240))), "reference.json")
