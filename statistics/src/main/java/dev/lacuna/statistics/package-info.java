package dev.lacuna.statistics;
