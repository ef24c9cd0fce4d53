package dev.lacuna.jobs;
